import type { GatheringQuestion, Label, Ridden } from '@afield/reach';
import { easeOf } from '../best-verdict.ts';
import { wordOfDays } from '../days-verdict.ts';
import { type Home, homeIn } from '../homes.ts';
import type { Outing, PlacedOuting } from '../outing.ts';
import type { VerdictWord } from '../verdict-view.ts';
import { isPlaced } from './answer-outing.ts';
import { keepSearches, keyOf } from './keep-searches.ts';
import type { Start } from './keep-start.ts';
import { questionOfDay } from './outing-question.ts';
import type { Network, Travelling } from './travelling.ts';

/** Somebody's outing. */
export type Outgoing = { outing: Outing; start: Start };

/**
 * The verdict word of each, where people and outings are many: whatever the number of people, two searches a gathering and
 * a look-up each. The same as `labelOutings` says to each of them.
 * @returns undefined where there is nothing to travel to, or nobody has said where from
 */
export async function labelForEach(
  travelling: Pick<Travelling, 'db' | 'reach'>,
  network: Network | undefined,
  asked: readonly Outgoing[]
): Promise<(VerdictWord | undefined)[]> {
  const words: (VerdictWord | undefined)[] = asked.map(() => undefined);
  const open = asked.flatMap(({ outing, start }, index) =>
    isTravelled(outing) && start.places.length > 0 ? [{ outing, start, index }] : []
  );
  const labelled = network ? await labelIn(travelling, network, open) : [];
  open.forEach(({ index }, i) => (words[index] = labelled[i] ? wordOf(labelled[i]) : 'no-timetable'));
  return words;
}

/**
 * Whether a way there or home is another in a second network: the word, when one leaves or when one is back. Likewise two
 * searches a gathering and a look-up each.
 */
export async function differsForEach(
  travelling: Pick<Travelling, 'db' | 'reach'>,
  [one, other]: readonly [Network, Network],
  asked: readonly Outgoing[]
): Promise<boolean[]> {
  const open = asked.flatMap(({ outing, start }, index) =>
    isTravelled(outing) && start.places.length > 0 ? [{ outing, start, index }] : []
  );
  const [before, after] = [await labelIn(travelling, one, open), await labelIn(travelling, other, open)];
  const differs = asked.map(() => false);
  open.forEach(({ index }, i) => (differs[index] = JSON.stringify(before[i]) !== JSON.stringify(after[i])));
  return differs;
}

/** The kindest of the starting places. */
function wordOf(homes: Label[][]): VerdictWord {
  return homes.map((days) => wordOfDays(days)).reduce((best, word) => (easeOf(word) < easeOf(best) ? word : best));
}

function isTravelled(outing: Outing): outing is PlacedOuting {
  return outing.attendance !== 'online' && isPlaced(outing);
}

/** One day of an outing, for one starting place of who asked. */
type Look = { question: Ridden<GatheringQuestion>; home: Home; label?: Label };

/** The labels of each: by starting place, by day. */
async function labelIn(
  travelling: Pick<Travelling, 'db' | 'reach'>,
  network: Network,
  asked: readonly { outing: PlacedOuting; start: Start }[]
): Promise<Label[][][]> {
  const ids = network.timetables.map(({ id }) => id);
  const looks = asked.map(({ outing, start }) =>
    start.places.map((place) =>
      outing.days.map((day): Look => {
        const question = questionOfDay(outing, day, network.zone, start.riding);
        return { question, home: homeIn(ids, place, start.limits) };
      })
    )
  );
  const byQuestion = Map.groupBy(looks.flat(2), ({ question }) => keyOf(question));
  for (const same of byQuestion.values()) await labelSame(travelling, network, same);
  return looks.map((homes) => homes.map((days) => days.flatMap(({ label }) => label ?? [])));
}

/** All who go to the same gathering are looked up together. */
async function labelSame(travelling: Pick<Travelling, 'db' | 'reach'>, network: Network, same: Look[]): Promise<void> {
  const [first] = same;
  if (!first) return;
  const search = network.isLive
    ? await travelling.reach.search(network.files, first.question)
    : (await keepSearches(travelling, network, [first.question]))[0]?.search;
  const asked = same.map(({ question, home }) => ({
    search,
    question: { ...question, home: home.end, limits: home.limits }
  }));
  const labels = await travelling.reach.labels(network.files, asked);
  labels.forEach((label, index) => Object.assign(same[index] ?? {}, { label }));
}
