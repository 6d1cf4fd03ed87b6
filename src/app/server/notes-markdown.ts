import { type NotesSaid, NOTES_PARTS, type Present } from '#notes';
import { partWords } from '#notes/ui/part-words.ts';
import * as m from '#messages';

type Session = {
  number: number;
  title: string;
  stands: { starts: string; ends: string; room: string } | undefined;
  said: NotesSaid;
  present: readonly Pick<Present, 'name'>[];
};

/** The notes of a session as a Markdown file holds them; parts that say nothing are left out. */
export function notesAsMarkdown({ number, title, stands, said, present }: Session): string {
  const parts = NOTES_PARTS.filter((part) => said[part].trim() !== '');
  return [
    `## ${number} ${title}`,
    ...(stands ? [`${stands.starts}–${stands.ends} · ${stands.room}`] : []),
    ...(present.length > 0 ? [`${m.notes_present()}: ${present.map(({ name }) => name).join(', ')}`] : []),
    ...parts.flatMap((part) => [`### ${partWords(part).label}`, said[part].trim()])
  ].join('\n\n');
}

/** A file to keep, with the name of the gathering first. */
export function markdownFile({ slug, title }: { slug: string; title: string }, sessions: string[]): Response {
  return new Response(`${[`# ${title}`, ...sessions].join('\n\n')}\n`, {
    headers: {
      'content-type': 'text/markdown; charset=utf-8',
      'content-disposition': `attachment; filename="${slug}-notes.md"`,
      'cache-control': 'private, no-store'
    }
  });
}
