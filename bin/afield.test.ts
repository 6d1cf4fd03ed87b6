import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const PROGRAM = fileURLToPath(new URL('afield.ts', import.meta.url));
const DAY = fileURLToPath(new URL('../packages/reach/test/fixtures/de-fernverkehr-day', import.meta.url));
const GOETTINGEN = '51.5364,9.9268';
const BERLIN = '52.525,13.3695';

function afield(...words: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...words], { encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

const journey = (...more: string[]) =>
  afield('journey', '--timetable', DAY, '--from', GOETTINGEN, '--to', BERLIN, '--date', '2023-12-13', ...more);
const verdict = (...more: string[]) =>
  afield('verdict', '--timetable', DAY, '--venue', BERLIN, '--date', '2023-12-13', '--start', '10:30', ...more);

test('a journey is one line of JSON, by the ids of the feed', () => {
  const { code, out } = journey('--depart', '08:00', '--json');
  expect(code).toBe(0);
  expect(out).toMatch(/^\{"journey":\{.*\}\}\n$/);
  const { legs, ...rest } = (JSON.parse(out) as { journey: { legs: object[] } }).journey;
  expect(rest).toEqual({ depart: '08:03:21', arrive: '10:32:28', changes: 0 });
  expect(legs[1]).toMatchObject({ kind: 'ride', depart: '08:04:00', arrive: '10:32:00', trip: '1073116' });
});

test('several feeds are one network, whose ids say which feed they are of', () => {
  const { code, out } = journey('--timetable', DAY, '--depart', '08:00', '--json');
  expect(code).toBe(0);
  const { legs, ...rest } = (JSON.parse(out) as { journey: { legs: { trip: string }[] } }).journey;
  expect(rest).toEqual({ depart: '08:03:21', arrive: '10:32:28', changes: 0 });
  expect(legs[1]?.trip).toMatch(/^[12]:1073116$/);
  expect(journey('--timetable', '/nowhere.zip', '--depart', '08:00', '--json')).toMatchObject({ code: 2 });
});

test('the fewest changes for each arrival, and all leaving times up to another', () => {
  const read = (out: string) => (JSON.parse(out) as { journeys: { depart: string; changes: number }[] }).journeys;
  expect(read(journey('--depart', '08:00', '--choices', '--json').out).map(({ changes }) => changes)).toEqual([0]);
  const leaving = read(journey('--depart', '08:00', '--until', '10:00', '--json').out).map(({ depart }) => depart);
  expect(leaving[0]).toBe('08:03:21');
  expect(leaving.length).toBeGreaterThan(1);
  expect(leaving.every((depart) => depart <= '10:00:00')).toBe(true);
});

test('without trains there is no journey by trains, and what the feed does not call step-free is not', () => {
  expect(journey('--depart', '08:00', '--without', 'bus', '--json').out).toContain('"trip"');
  expect(JSON.parse(journey('--depart', '08:00', '--without', 'train', '--json').out)).toEqual({ journey: null });
  expect(JSON.parse(journey('--depart', '08:00', '--step-free', '--json').out)).toEqual({ journey: null });
});

test('a verdict says both ways, their dates and the last way home', () => {
  const { code, out } = verdict('--home', GOETTINGEN, '--end', '16:30', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    verdict: 'day-trip',
    there: { date: '2023-12-13' },
    back: { date: '2023-12-13' },
    lastBack: '19:55:56'
  });
});

test('homes may be stops with minutes to each, and values may follow an equals sign', () => {
  const { code, out } = verdict('--home-stop=141402=5', '--end=16:30', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ there: { legs: [{ kind: 'walk', from: 'door' }, {}, {}, {}] } });
});

test.each([
  [['journey'], /--timetable/],
  [['fly'], /fly/],
  [['backup'], /--to/],
  [['restore'], /--from/],
  [['restore', '--from', '/nowhere.tar.gz'], /nowhere\.tar\.gz/],
  [['journey', '--timetable', '/nowhere.zip'], /--from/]
])('%j: one sentence that names what is wrong, and exit code 2', (words, named) => {
  const { code, out, err } = afield(...words);
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).toMatch(named);
  expect(err.trim()).not.toContain('\n');
});

test.each([
  [['--depart', '08:00', '--arrive', '09:00', '--json'], /--depart.*--arrive/],
  [['--json'], /--depart.*--arrive/],
  [['--depart', '25:61', '--json'], /25:61/],
  [['--depart', '08:00', '--walk-speed', 'fast', '--json'], /--walk-speed/],
  [['--depart', '08:00', '--depart', '09:00', '--json'], /--depart/],
  [['--depart', '08:00', '--sideways', '--json'], /--sideways/],
  [['--depart', '--json'], /--depart/],
  [['--depart', '08:00', '--without', 'rocket', '--json'], /rocket/],
  [['--arrive', '08:00', '--choices', '--json'], /--choices/],
  [['--depart', '08:00', '--until', '07:00', '--json'], /--until/],
  [['--depart', '08:00', '--until', '09:00', '--choices', '--json'], /--until/]
])('a journey with %j is refused likewise', (words, named) => {
  const { code, err } = journey(...words);
  expect([code, err]).toEqual([2, expect.stringMatching(named)]);
});

test('an impossible date, a point off the earth and a file that is not there are named', () => {
  const ask = (from: string, date: string, feed = DAY) =>
    afield(
      'journey',
      '--timetable',
      feed,
      '--from',
      from,
      '--to',
      BERLIN,
      '--date',
      date,
      '--depart',
      '08:00',
      '--json'
    );
  expect(ask(GOETTINGEN, '2023-02-30')).toMatchObject({
    code: 2,
    err: expect.stringContaining('2023-02-30') as string
  });
  expect(ask('91,9', '2023-12-13')).toMatchObject({ code: 2, err: expect.stringContaining('91,9') as string });
  expect(ask(GOETTINGEN, '2023-12-13', '/nowhere.zip')).toMatchObject({
    code: 2,
    err: expect.stringContaining('/nowhere.zip') as string
  });
});

test('a coordinate may be as small as a program prints it, and may begin with a minus sign', () => {
  const ask = (...from: string[]) =>
    afield(
      'journey',
      '--timetable',
      DAY,
      ...from,
      '--to',
      BERLIN,
      '--date',
      '2023-12-13',
      '--depart',
      '08:00',
      '--json'
    );
  expect(ask('--from', '-1e-05,-51.2')).toMatchObject({ code: 0, out: '{"journey":null}\n' });
  expect(ask('--from=-1E-05,-51.2')).toMatchObject({ code: 0, out: '{"journey":null}\n' });
});

test('the latest may be on the next day, the earliest may not', () => {
  expect(verdict('--home', GOETTINGEN, '--end', '16:30', '--latest', '47:59', '--json').code).toBe(0);
  const { code, err } = verdict('--home', GOETTINGEN, '--end', '16:30', '--earliest', '24:00', '--json');
  expect([code, err]).toEqual([2, expect.stringMatching(/24:00/)]);
});

test('help lists every command', () => {
  const { code, out } = afield('help');
  expect(code).toBe(0);
  for (const command of ['journey', 'verdict', 'administrator-link', 'backup', 'restore', 'help'])
    expect(out).toContain(`afield ${command}`);
});
