import { findByHandles } from '#people/server';
import { mentionedHandles, renderMarkdown } from '#platform/server/markdown.ts';
import { database } from './database.ts';

/** Texts in Markdown as HTML, with the people whom they mention as links to their pages. */
export async function proseOf(texts: readonly string[]): Promise<string[]> {
  const handles = [...new Set(texts.flatMap(mentionedHandles))];
  const known = new Set((await findByHandles(database(), handles)).map(({ handle }) => handle));
  const addressOf = (handle: string) => (known.has(handle) ? `/people/${handle}` : undefined);
  return texts.map((text) => renderMarkdown(text, { addressOf }));
}
