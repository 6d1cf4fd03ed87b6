import type { CampArchive } from '#archives';
import { unpack } from '../unpack.ts';
import type { Camp } from './camp.ts';

/** Whether an archive has all that was said in a camp, and names nobody who did not choose so. @returns how many files are in it */
export async function checkArchive(camp: Camp, zip: Buffer, leftOut: string[]): Promise<number> {
  const files = await unpack(zip);
  const texts = [...files].filter(([path]) => /\.(html|json|md)$/.test(path));
  const said = JSON.parse(files.get('camp.json')?.toString() ?? '{}') as CampArchive;
  checkSessions(camp, said, { files, leftOut });
  for (const path of ['camp.json', 'notes.md', ...notesPages(said)]) checkNotes(camp, path, files.get(path));
  checkNames(camp, said, { all: texts.map(([, content]) => content.toString()).join('\n'), leftOut });
  return files.size;
}

function checkSessions(
  { pitches, tally }: Camp,
  { sessions }: CampArchive,
  { files, leftOut }: { files: Map<string, Buffer>; leftOut: string[] }
): void {
  for (const { title, number, host } of pitches) {
    const session = sessions.find((one) => one.number === number);
    const hosts = leftOut.includes(host) ? '' : host;
    if (session?.title !== title) tally.lose(`the archive has no session ${title}`);
    else if (session.hosts.join() !== hosts) tally.lose(`${session.hosts.join()} hosts ${title} instead of ${hosts}`);
    else if (!session.stood) tally.lose(`${title} stood nowhere on the wall of the archive`);
    else if (!files.get(`sessions/${session.file}.html`)?.toString().includes(title))
      tally.lose(`${title} has no page in the archive`);
  }
}

/** Where the notes stand that everybody wrote in. */
function notesPages({ sessions }: CampArchive): string[] {
  const files = sessions.flatMap(({ notes, file }) => (notes ? [file] : []));
  return files.flatMap((file) => [`sessions/${file}.html`, `notes/${file}.md`]);
}

function checkNotes({ words, tally }: Camp, path: string, content: Buffer | undefined): void {
  const there = new Set(content?.toString().split(/[^a-z\d]+/));
  const missing = words.filter((word) => !there.has(word));
  if (missing.length > 0) tally.lose(`${path} misses ${missing.length} words of the notes, such as ${missing[0]}`);
}

/** By name are those who show everyone that they came, and who hosted a session, but for those who are left out. */
function checkNames(
  { people, pitches, tally }: Camp,
  said: CampArchive,
  { all, leftOut }: { all: string; leftOut: string[] }
): void {
  const stays = people.filter(({ name }) => !leftOut.includes(name));
  const came = stays.filter(({ shownTo }) => shownTo === 'everyone').map(({ name }) => name);
  const { names, more } = said.people;
  if (names.toSorted().join() !== came.toSorted().join()) tally.lose(`the archive says that ${names.join()} came`);
  if (more !== stays.length - came.length) tally.lose(`${more} more came, it says, of ${stays.length - came.length}`);
  const hosts = pitches.map(({ host }) => host);
  for (const { name } of people) {
    const mayStand = !leftOut.includes(name) && (came.includes(name) || hosts.includes(name));
    if (all.includes(name) !== mayStand) tally.lose(`the archive ${mayStand ? 'does not name' : 'names'} ${name}`);
  }
}
