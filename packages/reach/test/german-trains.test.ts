import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { answerVerdict } from '../src/answer-verdict.ts';
import { createReach } from '../src/client.ts';
import { readTimetable } from '../src/import/read-timetable.ts';
import { labelOf } from '../src/label.ts';
import { DEFAULT_LIMITS, DEFAULT_WALKING, type VerdictQuestion } from '../src/question.ts';
import { Days } from '../src/search/day.ts';
import { searchGathering } from '../src/search-gathering.ts';
import { openTimetable, writeTimetable } from '../src/timetable-file.ts';

const DAY = fileURLToPath(new URL('fixtures/de-fernverkehr-day', import.meta.url));
const WHOLE = join(process.env.AFIELD_TEST_DATA ?? '/nowhere', 'de-fernverkehr');

const GOETTINGEN = '141402';
const BERLIN = { lat: 52.52437, lon: 13.41053 };
const KASSEL = { lat: 51.31667, lon: 9.5 };
const MUNICH = { lat: 48.13743, lon: 11.57549 };

const asked = (venue: { lat: number; lon: number }, start: number, end: number): VerdictQuestion => ({
  home: { stops: [{ stop: GOETTINGEN, seconds: 300 }] },
  venue,
  date: '2023-12-13',
  start: start * 3600,
  end: end * 3600,
  walking: { ...DEFAULT_WALKING, local: 10 },
  limits: DEFAULT_LIMITS
});

/** Looked up by hand in stop_times.txt: when the first train leaves Göttingen, and when the last one is back. */
const BY_HAND = [
  ['Berlin', asked(BERLIN, 10.5, 16.5), 'day-trip', '07:37', '19:19'],
  ['Kassel', asked(KASSEL, 10.5, 16.5), 'day-trip', '09:21', '17:31'],
  ['Munich', asked(MUNICH, 12, 16.5), 'long-day', '07:21', '21:31']
] as const;

const feeds = [['one day', DAY] as const, ...(existsSync(WHOLE) ? [['the whole feed', WHOLE] as const] : [])];

for (const [what, feed] of feeds) {
  test.each(BY_HAND)(
    `by ${what}, from Göttingen to %s and home is what the timetable says`,
    async (_town, question, word, leaves, back) => {
      const { timetable } = await readTimetable(feed);
      const days = new Days(timetable);
      const answer = answerVerdict(days, question);
      expect(answer.verdict).toBe(word);
      const rides = [answer.there, answer.back].map(
        (journey) => journey?.legs.filter(({ kind }) => kind === 'ride') ?? []
      );
      expect(clock(rides[0]?.at(0)?.depart)).toBe(leaves);
      expect(clock(rides[1]?.at(-1)?.arrive)).toBe(back);
      expect(answer.there?.legs.at(-1)?.kind).toBe('local');
      const label = labelOf(days, searchGathering(days, question), question);
      expect(label).toMatchObject({
        verdict: word,
        there: { depart: answer.there?.depart },
        back: { arrive: answer.back?.arrive }
      });
    }
  );
}

test('written to a file, opened again and asked in a thread, a timetable answers the same', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'afield-timetable-'));
  const reach = createReach(new Worker(new URL('../src/worker.ts', import.meta.url)));
  try {
    const { timetable } = await readTimetable(DAY);
    const file = join(folder, 'day.timetable');
    await writeTimetable(timetable, file);
    const opened = answerVerdict(new Days(openTimetable(file)), BY_HAND[0][1]);
    expect(opened).toEqual(answerVerdict(new Days(timetable), BY_HAND[0][1]));
    await reach.importFeed(DAY, file);
    expect(await reach.verdict([file], BY_HAND[0][1])).toMatchObject(opened);
  } finally {
    await reach.close();
    rmSync(folder, { recursive: true });
  }
});

function clock(seconds = Number.NaN): string {
  return new Date(seconds * 1000).toISOString().slice(11, 16);
}
