import type { GatheringQuestion, Label, Ridden } from '@afield/reach';
import { boundedCache } from '#platform/server/bounded-cache.ts';
import { easeOf } from '../best-verdict.ts';
import { wordOfDays } from '../days-verdict.ts';
import { homeIn, type Home } from '../homes.ts';
import type { Outing, PlacedOuting } from '../outing.ts';
import type { VerdictWord } from '../verdict-view.ts';
import { isPlaced } from './answer-outing.ts';
import { keepSearches, keyOf, type Searched } from './keep-searches.ts';
import type { Start } from './keep-start.ts';
import { questionOfDay } from './outing-question.ts';
import { usableTimetables } from './list-timetables.ts';
import { type Network, networkOf, type Travelling } from './travelling.ts';

/** Labels that were looked up, by home and question: each version of a timetable has a file of its own. */
const kept = boundedCache<Label>(32e6);
const LABEL_BYTES = 120;

/** The verdict word of each outing, without journeys: a look-up in searches that are made once for everybody. */
export async function labelOutings(travelling: Travelling, outings: Outing[], start: Start): Promise<VerdictWord[]> {
  const words = outings.map((outing) => wordWithout(outing, start));
  const open = outings.flatMap((outing, index) =>
    words[index] === undefined && isPlaced(outing) ? [{ outing, index }] : []
  );
  const network = open.length > 0 ? networkOf(await usableTimetables(travelling)) : undefined;
  if (network) {
    const placed = open.map(({ outing }) => outing);
    const labelled = await labelIn(travelling, network, placed, start);
    labelled.forEach((word, i) => (words[open[i]?.index ?? -1] = word));
  }
  return words.map((word) => word ?? 'no-timetable');
}

function wordWithout(outing: Outing, start: Start): VerdictWord | undefined {
  if (outing.attendance === 'online') return 'online';
  if (!outing.place) return 'place-unknown';
  return start.places.length === 0 ? 'no-start' : undefined;
}

/** One word an outing, the kindest of the starting places. */
async function labelIn(
  travelling: Travelling,
  network: Network,
  outings: PlacedOuting[],
  start: Start
): Promise<Label['verdict'][]> {
  const questions = outings.map((outing) =>
    outing.days.map((day) => questionOfDay(outing, day, network.zone, start.riding))
  );
  const ids = network.timetables.map(({ id }) => id);
  const homes = start.places.map((place) => homeIn(ids, place, start.limits));
  const byHome = await labelDays(travelling, network, questions.flat(), homes);
  let before = 0;
  return questions.map((days) => {
    const from = before;
    before += days.length;
    const words = byHome.map((labels) => wordOfDays(labels.slice(from, from + days.length)));
    return words.reduce((best, word) => (easeOf(word) < easeOf(best) ? word : best));
  });
}

/** The labels of every home for all questions, searched for where no home has them yet. */
async function labelDays(
  travelling: Travelling,
  network: Network,
  questions: Ridden<GatheringQuestion>[],
  homes: Home[]
): Promise<Label[][]> {
  const prefixes = homes.map(({ end, limits }) => JSON.stringify([network.version, end, limits]));
  const keys = questions.map(keyOf);
  const known = prefixes.map((prefix) => keys.map((key) => kept.get(prefix + key)));
  const open = questions.flatMap((question, index) =>
    known.some((of) => of[index] === undefined) ? [{ question, index }] : []
  );
  if (open.length === 0) return known as Label[][];
  const searched = await keepSearches(
    travelling,
    network,
    open.map(({ question }) => question)
  );
  await Promise.all(
    homes.map(async (home, which) => {
      const labels = await labelSearched(travelling, network, searched, home);
      labels.forEach((label, i) => {
        const index = open[i]?.index ?? 0;
        kept.set(`${prefixes[which]}${keys[index]}`, label, LABEL_BYTES);
        known[which]?.splice(index, 1, label);
      });
    })
  );
  return known as Label[][];
}

function labelSearched({ reach }: Travelling, { files }: Network, searched: Searched[], home: Home): Promise<Label[]> {
  const asked = searched.map(({ question, search }) => ({
    search,
    question: { ...question, home: home.end, limits: home.limits }
  }));
  return reach.labels(files, asked);
}
