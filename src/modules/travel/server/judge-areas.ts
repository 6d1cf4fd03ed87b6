import type { GatheringQuestion } from '@afield/reach';
import { VERDICTS } from '@afield/reach/server';
import type { CoveredArea } from '../covered-areas.ts';
import { homeIn } from '../homes.ts';
import { DEFAULT_TRAVEL_LIMITS } from '../limits.ts';
import { keyOf } from './keep-searches.ts';
import type { Network, Travelling } from './travelling.ts';

/** So many questions go to the engine in one message. */
const AT_ONCE = 64;
const LONG_DAY = VERDICTS.indexOf('long-day');

/**
 * Whether people of each area, starting in its largest town with the usual limits, are there and back in a day.
 * @returns by the key of a question, a row of 1 or 0 in the order of the areas; none where the timetables do not cover its date
 */
export async function judgeAreas(
  { reach }: Pick<Travelling, 'reach'>,
  network: Network,
  areas: readonly CoveredArea[],
  questions: readonly GatheringQuestion[]
): Promise<Map<string, Uint8Array>> {
  const ids = network.timetables.map(({ id }) => id);
  const homes = areas.map(({ name, lat, lon, district }) => {
    const start = { place: `district:${district}`, name, lat, lon, kind: 'place' as const };
    const { end, limits } = homeIn(ids, start, DEFAULT_TRAVEL_LIMITS);
    return { home: end, limits };
  });
  const distinct = [...new Map(questions.map((question) => [keyOf(question), question]))];
  // Those of one date after each other, because a date is laid out once.
  const ordered = distinct.toSorted(([, a], [, b]) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.start - b.start));
  const rows = new Map<string, Uint8Array>();
  for (let from = 0; from < ordered.length; from += AT_ONCE) {
    const some = ordered.slice(from, from + AT_ONCE);
    const verdicts = await reach.verdictEach(
      network.files,
      some.map(([, question]) => question),
      homes
    );
    some.forEach(([key], index) => {
      const row = verdicts[index];
      if (row)
        rows.set(
          key,
          row.map((verdict) => (verdict >= LONG_DAY ? 1 : 0))
        );
    });
  }
  return rows;
}
