import { boundedCache } from '#platform/server/bounded-cache.ts';
import type { Outing, PlacedOuting } from '../outing.ts';
import type { VerdictView } from '../verdict-view.ts';
import { askTimetables } from './ask-timetables.ts';
import type { Start } from './keep-start.ts';
import { missedChange } from './missed-change.ts';
import { usableTimetables } from './list-timetables.ts';
import { type Network, networkOf, type Travelling } from './travelling.ts';
import { viewAnswered, viewWithout } from './view-verdict.ts';

/** Answers that were searched, by everything that they depend on: each version of a timetable has a file of its own. */
const views = boundedCache<VerdictView>(48e6);
/** As objects take more than their text. */
const BYTES_A_LETTER = 3;

/** Can I get there? The whole answer for one person, by all timetables and the kindest of her starting places. */
export async function answerOuting(travelling: Travelling, outing: Outing, start: Start): Promise<VerdictView> {
  const [view] = await answerOutings(travelling, [outing], start);
  if (!view) throw new Error('an outing has an answer');
  return view;
}

/** The same for several outings, in their order. */
export async function answerOutings(
  travelling: Travelling,
  outings: readonly Outing[],
  start: Start
): Promise<VerdictView[]> {
  const network = outings.length > 0 ? networkOf(await usableTimetables(travelling)) : undefined;
  return await Promise.all(outings.map((outing) => answerOutingIn(travelling, network, outing, start)));
}

/** The same by these timetables alone. */
export async function answerOutingIn(
  travelling: Travelling,
  network: Network | undefined,
  outing: Outing,
  start: Start
): Promise<VerdictView> {
  const [place] = start.places;
  if (outing.attendance === 'online') return viewWithout(outing, 'online', place);
  if (!isPlaced(outing)) return viewWithout(outing, 'place-unknown', place);
  if (!place) return viewWithout(outing, 'no-start');
  const key = JSON.stringify([network?.timetables, outing, start]);
  const known = views.get(key);
  if (known) return known;
  const view = await searchIn(travelling, network, outing, start);
  views.set(key, view, JSON.stringify(view).length * BYTES_A_LETTER);
  return view;
}

async function searchIn(
  travelling: Travelling,
  network: Network | undefined,
  outing: PlacedOuting,
  start: Start
): Promise<VerdictView> {
  const answered = await askTimetables(travelling, network, outing, start);
  if (!answered) return { ...viewWithout(outing, 'no-timetable', start.places[0]), missing: 'none' };
  return viewAnswered(outing, answered, await missedChange(travelling, answered, outing.zone));
}

/** Whether it is known where an outing goes. */
export function isPlaced(outing: Outing): outing is PlacedOuting {
  return outing.place !== undefined;
}
