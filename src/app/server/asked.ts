/** A field of a form as text; empty where it is missing or a file. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** Which page of something long an address asks for, from 1. */
export function pageNumber(url: URL): number {
  const asked = Number(url.searchParams.get('page'));
  return Number.isSafeInteger(asked) && asked > 0 ? asked : 1;
}
