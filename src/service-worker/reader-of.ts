/** Who reads a page, as the page itself says; undefined where nobody is signed in. */
export function readerOf(html: string): string | undefined {
  return /data-offline[^>]* data-reader="([^"]+)"/.exec(html)?.[1];
}
