/** What a page is to say of itself: as of when it is, how many forms wait for a network, how many were refused. */
export type Told = { asOf?: Date; waiting: number; refused: number };

/** Shows the sentences that lie hidden in a page, where they hold. */
export function dressPage(page: string, { asOf, waiting, refused }: Told): Response {
  let html = page;
  if (asOf) html = show(html, 'data-no-network', clockOf(asOf));
  if (waiting > 0) html = show(html, 'data-waiting', String(waiting));
  if (refused > 0) html = show(html, 'data-refused', String(refused));
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}

function show(html: string, mark: string, told: string): string {
  const hidden = new RegExp(`(<p[^>]*?) hidden(?:="")?([^>]*${mark}[^>]*>)([^<]*)`);
  return html.replace(
    hidden,
    (_all, start: string, rest: string, words: string) => start + rest + words.replace('…', told)
  );
}

function clockOf(date: Date): string {
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
}
