import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import type { Camp } from './camp.ts';
import { checkArchive } from './check-archive.ts';
import { openTally } from './tally.ts';

const SESSION = { number: 1, file: '01-zines', title: 'Zines', hosts: ['Ann'], notes: {}, stood: {} };
const ARCHIVE = { people: { names: ['Bea'], more: 2 }, sessions: [SESSION] };

/** What is lost of a camp of three, of whom one hosts and one shows everybody that she came, by what its archive says. */
async function lostBy(archive: typeof ARCHIVE, words: string, leftOut: string[] = []): Promise<string[]> {
  const zip = new ZipFile();
  const page = `${words} Zines ${archive.sessions.map(({ hosts }) => hosts.join()).join()}`;
  for (const path of ['notes.md', 'sessions/01-zines.html', 'notes/01-zines.md'])
    zip.addBuffer(Buffer.from(page), path);
  zip.addBuffer(Buffer.from(JSON.stringify({ ...archive, words })), 'camp.json');
  zip.end();
  const tally = openTally();
  const people = [
    { name: 'Ann', shownTo: 'going' },
    { name: 'Bea', shownTo: 'everyone' },
    { name: 'Cat', shownTo: 'nobody' }
  ];
  const camp = { tally, people, words: ['w0n0', 'w1n0'], pitches: [{ title: 'Zines', number: 1, host: 'Ann' }] };
  await checkArchive(camp as unknown as Camp, await buffer(zip.outputStream), leftOut);
  tally.begin('');
  return tally.rows.flatMap(({ lost }) => lost);
}

test('an archive that has all that was said, and names whom it may, loses nothing', async () => {
  expect(await lostBy(ARCHIVE, 'w0n0 w1n0')).toEqual([]);
});

test('what an archive does not have is lost, and so is whom it should not name', async () => {
  expect(await lostBy(ARCHIVE, 'w0n0')).toContain('notes.md misses 1 words of the notes, such as w1n0');
  expect(await lostBy({ ...ARCHIVE, sessions: [] }, 'w0n0 w1n0')).toContain('the archive has no session Zines');
  expect(await lostBy(ARCHIVE, 'w0n0 w1n0 Cat')).toEqual(['the archive names Cat']);
  expect(await lostBy({ ...ARCHIVE, people: { names: [], more: 2 } }, 'w0n0 w1n0')).toContain(
    'the archive does not name Bea'
  );
  expect(await lostBy(ARCHIVE, 'w0n0 w1n0', ['Ann'])).toContain('the archive names Ann');
});
