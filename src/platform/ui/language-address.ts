/** What is needed of a URL: a page's own is read-only. */
export type PageAddress = { pathname: string; searchParams: Iterable<[string, string]> };

/**
 * The address of the same page in another language: the server keeps the choice in a cookie. The name of a form action
 * (`?/ask`) is left out, because a link only asks for the page.
 */
export function languageAddress(url: PageAddress, language: string): string {
  const kept = [...url.searchParams].filter(([name]) => !name.startsWith('/') && name !== 'lang');
  return `${url.pathname}?${new URLSearchParams([...kept, ['lang', language]])}`;
}
