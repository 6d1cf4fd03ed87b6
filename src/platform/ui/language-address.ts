/**
 * The address of the same page in another language: the server keeps the choice in a cookie. The name of a form action
 * (`?/ask`) is left out, because a link only asks for the page.
 */
export function languageAddress(url: URL, language: string): string {
  const kept = [...url.searchParams].filter(([name]) => !name.startsWith('/') && name !== 'lang');
  return `${url.pathname}?${new URLSearchParams([...kept, ['lang', language]])}`;
}
