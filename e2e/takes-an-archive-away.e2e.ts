import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { makeGathering, makeGroup, makePerson } from '../test/factories.ts';
import { A_MONTH_AGO } from '../test/days.ts';
import { placeCamp, putOnWall } from '../test/placed-camp.ts';
import { databaseOf } from '../test/sign-in-directly.ts';
import { unpackInto } from '../scripts/unpack.ts';
import { expectAccessible } from './accessible.ts';
import { startAfield } from './afield.ts';
import { openPage } from './browser.ts';
import { emptyFolder, removeFolder } from './data-folder.ts';
import { signInAs } from './people.ts';

const afield = await startAfield();
const db = databaseOf(afield.data);
const [gwen, mair, una, sioned] = [
  await makePerson(db, 'Gwen Host'),
  await makePerson(db, 'Mair Named'),
  await makePerson(db, 'Una Quill'),
  await makePerson(db, 'Sioned Came')
];
const group = await makeGroup(db, gwen, 'Code and Cake');
const HOSTILE = '<img src="https://elsewhere.example/x.png"> & "Ŵyn" ../../etc';
const NOTES = `Una Quill said <script>alert(1)</script>. ![a cat](https://elsewhere.example/cat.png)

- [the group](/groups/code-and-cake)
- [bad](javascript:alert(1))`;

/** A camp that is over and has not frozen, with what people wrote that one has to be careful with. */
async function makeCamp(): Promise<string> {
  const day = { ...A_MONTH_AGO, kept_open: true };
  const { id, slug } = await makeGathering(db, group, { ...day, kind: 'unconference', about: 'There was **cake**.' });
  const pitches = await placeCamp(db, { id, by: gwen, titles: ['Zines', HOSTILE, 'Maps', 'Con', 'Never held'] });
  await putOnWall(db, id, pitches.slice(0, 4));
  for (const [person, shown_to] of [
    [gwen, 'everyone'],
    [mair, 'everyone'],
    [una, 'nobody'],
    [sioned, 'everyone']
  ] as const) {
    const none = { place_in_line: null, offered_until: null, checked_in_at: null };
    const answered = { gathering_id: id, person_id: person.id, way: 'in-person', answered_at: new Date() } as const;
    await db
      .insertInto('sign_up')
      .values({ ...answered, ...none, answer: 'going', shown_to })
      .execute();
  }
  const [zines = ''] = pitches;
  const written = { pitch_id: zines, written_by: mair.id, written_at: new Date() };
  await db
    .insertInto('pitch_comment')
    .values({ ...written, text: 'Paper & <glue>' })
    .execute();
  const notes = { pitch_id: zines, document: Buffer.alloc(0), taken_by: null, changed_at: null };
  await db
    .insertInto('session_notes')
    .values({ ...notes, notes: NOTES })
    .execute();
  await db.insertInto('opened_notes').values({ gathering_id: id, opened_at: new Date() }).execute();
  return `/gatherings/${slug}`;
}

const camp = await makeCamp();

/** Downloads it as somebody does who reads its page, and unpacks it. @returns the folder */
async function takeAway(page: Page): Promise<string> {
  await page.goto(`${camp}/archive`);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download the archive' }).click()
  ]);
  const folder = await emptyFolder();
  afterAll(() => removeFolder(folder));
  await unpackInto(folder, await buffer(await file.createReadStream()));
  return folder;
}

/** What a page asks of anybody but the folder, or in vain. */
function strangeRequests(page: Page): string[] {
  const strange: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) strange.push(request.url());
  });
  page.on('requestfailed', (request) => strange.push(`${request.url()} failed`));
  return strange;
}

/** Every page that one gets to by links from the first, each looked at once; a link to what is not there fails. */
async function readThrough(page: Page, folder: string, look: (page: Page) => Promise<void>): Promise<string[]> {
  const [seen, waiting] = [new Set<string>(), [pathToFileURL(join(folder, 'index.html')).href]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (!next.endsWith('.html')) {
      await readFile(new URL(next));
      continue;
    }
    await page.goto(next);
    await look(page);
    const links = await page.getByRole('link').evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
    waiting.push(...links.filter((link) => link.startsWith('file:')));
  }
  return [...seen].map((url) => url.slice(pathToFileURL(folder).href.length + 1)).toSorted();
}

test(
  'a camp that is over is taken away as pages that work from a folder, and name nobody who did not choose so',
  { timeout: 240_000 },
  async () => {
    const visitor = await openPage(afield.origin, { javaScript: false, width: 390 });
    await visitor.goto(camp);
    await visitor.getByRole('link', { name: 'The archive, to read and to take away' }).click();
    await expectAccessible(visitor);
    const folder = await takeAway(visitor);
    const [strange, texts] = [strangeRequests(visitor), [] as string[]];
    const pages = await readThrough(visitor, folder, async (page) => void texts.push(await page.content()));
    expect(strange).toEqual([]);
    expect(pages.filter((path) => path.endsWith('.html'))).toHaveLength(6);
    expect(pages).toEqual(expect.arrayContaining(['index.html', 'camp.json', 'notes.md', 'sessions/04-con.html']));
    const all = texts.join('\n');
    for (const there of [
      'Mair Named',
      'Gwen Host',
      'Paper &amp; &lt;glue&gt;',
      'somebody said &lt;script&gt;',
      'Never held'
    ])
      expect(all).toContain(there);
    expect(all).not.toMatch(/Una|Quill|<script|="javascript:|<img/);
    expect(all).toContain(`href="${afield.origin}/groups/code-and-cake"`);

    for (const width of [390, 1280]) {
      const reader = await openPage('file://', { javaScript: true, width });
      await readThrough(reader, folder, expectAccessible);
    }

    await visitor.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await visitor.goto(pathToFileURL(join(folder, 'index.html')).href);
    expect(await visitor.getByText('Who came').evaluate((it) => getComputedStyle(it).color)).toBe('rgb(0, 0, 0)');
    expect(await visitor.getByText('For other programs').isVisible()).toBe(false);
  }
);

test('who came chooses without JavaScript, after the end, who sees that, and the archive follows', async () => {
  const page = await openPage(afield.origin, { javaScript: false, width: 390 });
  await signInAs(sioned, { page, afield, db });
  expect(await readFile(join(await takeAway(page), 'index.html'), 'utf8')).toContain('Sioned Came');
  await page.goto(camp);
  await page.getByRole('heading', { name: 'Who came' }).waitFor();
  expect(await page.getByText('Are you going?').count()).toBe(0);
  await page.getByText('Everyone sees your name.').click();
  await page.getByLabel('Others who came').check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Others who came see your name.').waitFor();
  expect(await readFile(join(await takeAway(page), 'index.html'), 'utf8')).not.toContain('Sioned Came');
  await page.goto(`${camp}?lang=cy`);
  await page.getByRole('heading', { name: 'Pwy ddaeth' }).waitFor();
  await page.getByText('Mae eraill a ddaeth yn gweld eich enw.').click();
  await expectAccessible(page);
});

test('who is taken out, or takes herself out, is in no download after that; frozen, nobody writes notes', async () => {
  const organiser = await openPage(afield.origin);
  await signInAs(gwen, { page: organiser, afield, db });
  await organiser.goto(`${camp}/archive`);
  await organiser.getByLabel('Who?').selectOption('Mair Named');
  await organiser.getByRole('button', { name: 'Take out' }).click();
  await organiser.getByText('Mair Named is left out').waitFor();
  await organiser.getByRole('button', { name: 'Take me out of this archive' }).click();
  await organiser.getByText('You are not in this archive').waitFor();
  await organiser.getByRole('button', { name: 'Freeze it now' }).click();
  await organiser.getByText('This camp has been frozen since').waitFor();
  await expectAccessible(organiser);
  const folder = await takeAway(organiser);
  const first = await readFile(join(folder, 'index.html'), 'utf8');
  const data = await readFile(join(folder, 'camp.json'), 'utf8');
  expect(first + data).not.toMatch(/Mair|Gwen|Una|glue/);
  expect(data).toContain('Zines');

  await organiser.goto(`${camp}/notes/1`);
  await organiser.getByText('This camp is frozen').waitFor();
  expect(await organiser.getByLabel('What was said').count()).toBe(0);
});

test('a camp that says too much for one file says so on the page, and there is no file', async () => {
  await db
    .updateTable('session_notes')
    .set({ notes: 'Paper and glue. '.repeat(600_000) })
    .execute();
  const visitor = await openPage(afield.origin, { javaScript: false, width: 390 });
  await visitor.goto(`${camp}/archive.zip`);
  await visitor.getByText('This camp says more than can be packed into one file here.').waitFor();
  expect(new URL(visitor.url()).pathname).toBe(`${camp}/archive`);
  expect(await visitor.getByRole('link', { name: 'Download the archive' }).count()).toBe(0);
  await expectAccessible(visitor);
});
