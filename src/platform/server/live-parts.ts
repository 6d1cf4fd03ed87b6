/** A piece of a page that is kept up to date: its parts by name, and all that stands around them. */
export type LiveHtml = { frame: string; parts: ReadonlyMap<string, string> };

/** What a page that shows the old has to do: put other parts in their places, or the whole anew. */
export type LiveChange = { html: string } | { parts: Record<string, string> };

const PART = /<live-part data-part="([^"]*)"[^>]*>(.*?)<\/live-part>/gs;

/** @param html with `<live-part data-part="…">`, none inside another, no name twice */
export function takeApart(html: string): LiveHtml {
  const parts = new Map<string, string>();
  const frame = html.replaceAll(PART, (_all, name: string, inner: string) => {
    parts.set(name, inner);
    return `<live-part data-part="${name}"/>`;
  });
  return { frame, parts };
}

/** The least that has to be sent. */
export function changeBetween(old: LiveHtml, next: LiveHtml, html: string): LiveChange {
  if (old.frame !== next.frame) return { html };
  return { parts: Object.fromEntries([...next.parts].filter(([name, inner]) => old.parts.get(name) !== inner)) };
}
