import type { ListedGathering } from '#gatherings';
import { easeOf } from '../best-verdict.ts';
import type { Outing } from '../outing.ts';
import type { VerdictView, VerdictWord } from '../verdict-view.ts';
import { answerOutings } from './answer-outing.ts';
import type { Start } from './keep-start.ts';
import { labelOutings } from './label-outings.ts';
import { readOuting } from './read-outing.ts';
import type { Travelling } from './travelling.ts';

export type ReachableAsked = {
  listed: readonly ListedGathering[];
  start: Start;
  /** for hours that say none */
  zone: string;
  /** only these verdicts; all of them where there is none */
  verdicts: readonly VerdictWord[];
  sort: 'date' | 'ease';
  most: number;
};

export type ReachableRow = { listed: ListedGathering; view: VerdictView };

export type Reachable = {
  rows: ReachableRow[];
  /** how many there are of each verdict, before any was left out */
  counts: Partial<Record<VerdictWord, number>>;
  /** how many were found but are not among the rows */
  further: number;
};

/**
 * Gatherings with the verdict of one start. Every one gets its word by a look-up; whole answers are searched only for those that
 * are shown.
 */
export async function listReachable(travelling: Travelling, asked: ReachableAsked): Promise<Reachable> {
  const { listed, start, zone, verdicts, sort, most } = asked;
  const outings = listed.map((one) => outingOf(one, zone));
  const words = await labelOutings(travelling, outings, start);
  const counts: Reachable['counts'] = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  const wanted = words.flatMap((word, index) =>
    verdicts.length === 0 || verdicts.includes(word) ? [{ word, index }] : []
  );
  if (sort === 'ease') wanted.sort((a, b) => easeOf(a.word) - easeOf(b.word) || a.index - b.index);
  const shown = wanted.slice(0, most).flatMap(({ index }) => {
    const [one, outing] = [listed[index], outings[index]];
    return one && outing ? [{ listed: one, outing }] : [];
  });
  const views = await answerOutings(
    travelling,
    shown.map(({ outing }) => outing),
    start
  );
  const rows = shown.flatMap(({ listed: one }, index): ReachableRow[] => {
    const view = views[index];
    return view ? [{ listed: one, view }] : [];
  });
  return { rows, counts, further: wanted.length - rows.length };
}

/** In a list, hours that nobody said are counted as proposed, and each answer says so. */
export function outingOf({ gathering, place }: Pick<ListedGathering, 'gathering' | 'place'>, zone: string): Outing {
  const asked = { gathering, ...(place && { place }) };
  const read = readOuting(asked, zone);
  if ('outing' in read) return read.outing;
  const again = readOuting({ ...asked, hours: read.proposal }, zone);
  if ('ask' in again) throw new Error('a gathering with hours has no hours');
  return again.outing;
}
