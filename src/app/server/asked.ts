/** A field of a form as text; empty where it is missing or a file. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** A number from 1 that an address asks for: 1 where it asks for none. */
export function numberAsked(url: URL, name: string): number {
  const asked = Number(url.searchParams.get(name));
  return Number.isSafeInteger(asked) && asked > 0 ? asked : 1;
}
