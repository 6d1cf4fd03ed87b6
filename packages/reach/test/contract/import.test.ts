import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { FeedError } from '../../src/import/feed-error.ts';
import { readTimetable } from '../../src/import/read-timetable.ts';
import { writeFeedFolder } from '../feed-folder.ts';
import { filesOf, trip } from './tiny-feed.ts';

const FEED = { trips: [trip('T', 'A 08:00, B 08:10'), trip('U', 'B 08:20, C 08:30')] };

/** The folder of a feed whose files somebody has changed; undefined takes one away. */
function changed(changes: Record<string, (text: string) => string | undefined>): string {
  const folder = writeFeedFolder(filesOf(FEED));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, change] of Object.entries(changes)) {
    const path = join(folder, `${name}.txt`);
    const text = change(readFileSync(path, 'utf8'));
    if (text === undefined) rmSync(path);
    else writeFileSync(path, text);
  }
  return folder;
}

const whole = { stops: 3, routes: 1, trips: 2, firstDate: '2027-03-09', lastDate: '2027-03-09', zone: 'Europe/London' };

test('a report says how many stops are served, how many trips there are, and which dates they cover', async () => {
  expect((await readTimetable(changed({}))).report).toMatchObject({ ...whole, ignored: [] });
});

test.each([
  ['a byte order mark', { stops: (text: string) => `\uFEFF${text}`, trips: (text: string) => `\uFEFF${text}` }],
  [
    'CRLF',
    {
      stops: (text: string) => text.replaceAll('\n', '\r\n'),
      stop_times: (text: string) => text.replaceAll('\n', '\r\n')
    }
  ],
  ['blank lines', { stops: (text: string) => text.replaceAll('\n', '\n\n') }],
  ['no line break at the end', { stop_times: (text: string) => text.trimEnd() }],
  [
    'quoted values with line breaks and doubled quotes',
    { stops: (text: string) => text.replace('A,A,', 'A,"The ""old""\nstation",') }
  ],
  ['columns in another order', { trips: reversed, stop_times: reversed, stops: reversed }],
  [
    'columns that nobody knows',
    { stops: (text: string) => text.replaceAll('\n', ',x\n').replace(',x\n', ',colour\n') }
  ],
  ['blanks around values', { trips: (text: string) => text.replaceAll(',', ' , ') }]
])('%s changes nothing', async (_what, changes) => {
  expect((await readTimetable(changed(changes))).report).toMatchObject({ ...whole, ignored: [] });
});

test('an empty optional file is as if it were not there', async () => {
  const folder = changed({});
  for (const name of ['transfers', 'frequencies', 'calendar']) writeFileSync(join(folder, `${name}.txt`), '');
  expect((await readTimetable(folder)).report).toMatchObject({ ...whole, ignored: [] });
});

test('ids may hold commas', async () => {
  const quoted = (text: string) => text.replaceAll('\nT,', '\n"T,1",');
  expect((await readTimetable(changed({ trips: quoted, stop_times: quoted }))).report).toMatchObject(whole);
});

test('what cannot be used is counted, with the file and the line where it first was', async () => {
  const folder = changed({ stop_times: (text) => `${text}NOBODY,08:00:00,08:00:00,A,0\nT,soon,soon,C,7\n` });
  const { report } = await readTimetable(folder);
  expect(report.trips).toBe(2);
  expect(report.ignored.map(({ file, line, count }) => ({ file, line, count }))).toEqual([
    { file: 'stop_times.txt', line: 6, count: 1 },
    { file: 'stop_times.txt', line: 7, count: 1 }
  ]);
});

test('a quote inside a value is a character of it, and hides no row behind it', async () => {
  const folder = changed({ stops: (text) => text.replace('A,A,', 'A,The 5" line,') });
  expect((await readTimetable(folder)).report).toMatchObject({ ...whole, ignored: [] });
});

test('a quote that never ends is refused rather than read as one long name', async () => {
  const folder = changed({ stops: (text) => text.replace('A,A,', 'A,"The old station,') });
  await expect(readTimetable(folder)).rejects.toThrow(/stops\.txt/);
});

test('a trip that cannot be used is counted where trips.txt lists it', async () => {
  const folder = changed({ stop_times: (text) => text.replace(/U,.*\n/, ''), trips: (text) => `${text}V,R,S\n` });
  expect((await readTimetable(folder)).report.ignored).toMatchObject([{ file: 'trips.txt', line: 3, count: 2 }]);
});

test('a call without a place in its trip is left out and counted', async () => {
  const folder = changed({ stop_times: (text) => text.replace(/^(T,A),0/m, '$1,') });
  expect((await readTimetable(folder)).report.ignored).toMatchObject([
    { file: 'stop_times.txt', line: 2, count: 1 },
    { file: 'trips.txt', line: 2, count: 1 }
  ]);
});

test('times may stand in one column alone', async () => {
  for (const name of ['arrival_time', 'departure_time']) {
    const folder = changed({ stop_times: (text) => text.replace(name, 'nothing') });
    expect((await readTimetable(folder)).report).toMatchObject({ ...whole, ignored: [] });
  }
});

test('a calendar may be a century long', async () => {
  const calendar = 'service_id,tuesday,start_date,end_date\nS,1,20000101,20991231\n';
  const folder = changed({ calendar_dates: () => undefined });
  writeFileSync(join(folder, 'calendar.txt'), calendar);
  const { report } = await readTimetable(folder);
  expect(report).toMatchObject({ ...whole, firstDate: '2000-01-04', lastDate: '2099-12-29', ignored: [] });
});

test.each([
  ['encrypted', { flags: 1, method: 0 }],
  ['packed in an unusual way', { flags: 0, method: 12 }]
])('a zip that is %s is refused in words', async (_what, how) => {
  const file = join(changed({}), 'feed.zip');
  writeFileSync(file, listingOf('agency.txt', how));
  await expect(readTimetable(file)).rejects.toThrow(FeedError);
});

test.each([
  ['agency', 'agency.txt'],
  ['stops', 'stops.txt'],
  ['routes', 'routes.txt'],
  ['trips', 'trips.txt'],
  ['stop_times', 'stop_times.txt']
])('without %s.txt it is no timetable, and a sentence says so', async (name, file) => {
  await expect(readTimetable(changed({ [name]: () => undefined }))).rejects.toThrow(file);
});

test('a column that is missing is named, with its file', async () => {
  const folder = changed({ stop_times: (text) => text.replace('stop_id', 'stop') });
  await expect(readTimetable(folder)).rejects.toThrow(/stop_times\.txt has no column stop_id/);
});

test('what is wrong is told in codes too, for whoever shows it in another language', async () => {
  const folder = changed({ stop_times: (text) => text.replace('stop_id', 'stop') });
  const trouble = { why: 'no-column', file: 'stop_times.txt', column: 'stop_id', line: 1 };
  await expect(readTimetable(folder)).rejects.toMatchObject({ trouble });
});

test('what is no zip and no folder is told apart from what is not there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'afield-feed-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'page.zip'), '<html>Not found</html>');
  await expect(readTimetable(join(folder, 'page.zip'))).rejects.toThrow(/zip/);
  await expect(readTimetable(join(folder, 'nothing.zip'))).rejects.toThrow(/nothing\.zip/);
});

function reversed(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => line.split(',').reverse().join(','))
    .join('\n');
}

/** The listing at the end of a zip that holds one file, which is as far as a reader gets. */
function listingOf(name: string, { flags, method }: { flags: number; method: number }): Buffer {
  const entry = Buffer.alloc(46 + name.length);
  entry.write('PK\x01\x02', 'latin1');
  entry.writeUInt16LE(flags, 8);
  entry.writeUInt16LE(method, 10);
  entry.writeUInt32LE(flags === 1 ? 12 : 0, 20);
  entry.writeUInt16LE(name.length, 28);
  entry.write(name, 46);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  return Buffer.concat([entry, end]);
}
