import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_LIMITS, DEFAULT_WALKING } from '@afield/reach';
import { answerVerdict, Days, listStops, readTimetable } from '@afield/reach/server';
import { expect, test } from 'vitest';
import { SAMPLE_GATHERINGS } from '#app/sample/gatherings.ts';
import { dateOf } from '#app/sample/sample-gathering.ts';
import { writeSampleFeed } from '#app/sample/write-feed.ts';
import { clock } from '#platform/ui/format-time.ts';

/** The verdict, when to be at Bangor station, when one is back there, and the last way home. */
async function verdictOn(today: string): Promise<unknown[]> {
  const folder = await mkdtemp(join(tmpdir(), 'afield-sample-'));
  try {
    await writeSampleFeed(folder, today);
    const { timetable } = await readTimetable(folder);
    const camp = SAMPLE_GATHERINGS.find(({ slug }) => slug === 'library-camp');
    const bangor = listStops(timetable).find(({ name }) => name === 'Bangor station');
    if (!camp?.geo || !bangor) throw new Error('the sample has no Library Camp, or no Bangor');
    const answer = answerVerdict(new Days(timetable), {
      home: { stops: [{ stop: bangor.id, seconds: 0 }] },
      venue: { lat: camp.geo[0], lon: camp.geo[1] },
      date: dateOf(camp, today),
      start: 10.5 * 3600,
      end: 16.5 * 3600,
      walking: { ...DEFAULT_WALKING, local: 10 },
      limits: DEFAULT_LIMITS
    });
    const times = [answer.there?.depart, answer.back?.arrive, answer.lastBack];
    return [answer.verdict, ...times.map((seconds) => clock(Math.floor((seconds ?? 0) / 60)))];
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('from Bangor to Birmingham and back is a long day, whenever the sample is looked at', async () => {
  const days = Array.from({ length: 21 }, (_, index) =>
    Temporal.PlainDate.from('2026-11-24').add({ days: index * 18 })
  );
  const verdicts = await Promise.all(days.map((day) => verdictOn(day.toString())));
  expect(new Set(verdicts.map((verdict) => JSON.stringify(verdict)))).toEqual(
    new Set([JSON.stringify(['long-day', '06:53', '21:15', '18:36'])])
  );
});
