import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import type { CampArchive } from '#archives';
import { archiveFonts, archivePages, archiveStyles } from '#archives/ui/render-archive.ts';
import { boundedCache } from '#platform/server/bounded-cache.ts';
import { type ExportFile, jsonFile } from '#platform/server/export-file.ts';
import { renderMarkdown } from '#platform/server/markdown.ts';
import { oneAtATime } from '#platform/server/one-at-a-time.ts';
import { zipOf } from '../download.ts';
import { notesAsMarkdown } from '../notes-markdown.ts';

const MOST_KEPT_BYTES = 32_000_000;
/** In memory alone, by what they say: one that says something else is another. */
const made = boundedCache<Promise<Buffer>>(MOST_KEPT_BYTES);
/** About what one takes until it is known. */
const USUAL_BYTES = 500_000;

const drawing = oneAtATime();

type Asked = {
  archive: CampArchive;
  /** it as one text */
  said: string;
  language: 'en' | 'cy';
  /** of the site, for links into it */
  origin: string;
  picture: () => Promise<Buffer | undefined>;
};

/** An archive as one file. What says the same in the same language is the same, byte by byte, and is made once; one is made at a time. */
export async function archiveZip(asked: Asked): Promise<Buffer> {
  const { said, language, origin } = asked;
  const key = createHash('sha256')
    .update(JSON.stringify([said, language, origin]))
    .digest('base64url');
  const known = made.get(key);
  if (known) return await known;
  const making = drawing(key, async () => await makeZip(asked));
  made.set(key, making, USUAL_BYTES);
  try {
    const zip = await making;
    made.set(key, making, zip.length);
    return zip;
  } catch (error) {
    made.remove(key);
    throw error;
  }
}

async function makeZip(asked: Asked): Promise<Buffer> {
  // Of the camp, and not of now: the same archive is the same file tomorrow.
  const at = new Date(`${asked.archive.frozenOn ?? asked.archive.end.slice(0, 10)}T12:00:00Z`);
  return await buffer(zipOf(await archiveFiles(asked), at));
}

/** Everything that is in an archive, the first page first. */
export async function archiveFiles({ archive, language, origin, picture }: Omit<Asked, 'said'>): Promise<ExportFile[]> {
  const prose = (text: string) => renderMarkdown(text, { origin });
  const pages: ExportFile[] = [];
  for (const page of archivePages(archive, { language, prose })) {
    pages.push(page);
    // A camp has dozens: others are answered in between.
    await setImmediate();
  }
  const file = archive.picture && (await picture());
  return [
    ...pages,
    archiveStyles(),
    ...(archive.picture && file ? [{ path: archive.picture.file, content: file }] : []),
    jsonFile('camp.json', archive),
    ...notesFiles(archive),
    ...(await fontFiles())
  ];
}

/** The notes of all sessions in one file, and of each in its own. */
function notesFiles({ title, sessions }: CampArchive): ExportFile[] {
  const said = sessions.flatMap(({ notes, file, stood, present, ...session }) => {
    if (!notes) return [];
    const names = present.map((name) => ({ name }));
    return [{ file, content: notesAsMarkdown({ ...session, stands: stood, said: notes, present: names }) }];
  });
  if (said.length === 0) return [];
  return [
    { path: 'notes.md', content: `${[`# ${title}`, ...said.map(({ content }) => content)].join('\n\n')}\n` },
    ...said.map(({ file, content }) => ({ path: `notes/${file}.md`, content: `# ${title}\n\n${content}\n` }))
  ];
}

async function fontFiles(): Promise<ExportFile[]> {
  const { resolve } = createRequire(import.meta.url);
  return await Promise.all(
    archiveFonts().map(async ({ library, path }) => ({ path, content: await readFile(resolve(library)) }))
  );
}
