import type { ListedGathering } from '#gatherings';
import type { Outing } from '../outing.ts';
import type { VerdictView } from '../verdict-view.ts';
import { answerOutings } from './answer-outing.ts';
import type { Start } from './keep-start.ts';
import { readOuting } from './read-outing.ts';
import type { Travelling } from './travelling.ts';

export type ReachableRow = { listed: ListedGathering; view: VerdictView };

/**
 * Gatherings with the whole answer of one start.
 * @param zone for hours that say none
 */
export async function listReachable(
  travelling: Travelling,
  { listed, start, zone }: { listed: readonly ListedGathering[]; start: Start; zone: string }
): Promise<ReachableRow[]> {
  const outings = listed.map((one) => outingOf(one, zone));
  const views = await answerOutings(travelling, outings, start);
  return listed.flatMap((one, index): ReachableRow[] => {
    const view = views[index];
    return view ? [{ listed: one, view }] : [];
  });
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
