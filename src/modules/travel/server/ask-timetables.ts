import type { Names, Ridden, VerdictAnswer, VerdictQuestion } from '@afield/reach';
import { isBetter } from '../best-verdict.ts';
import { verdictOfDays } from '../days-verdict.ts';
import { type Home, homeIn } from '../homes.ts';
import type { PlacedOuting } from '../outing.ts';
import type { Start } from './keep-start.ts';
import { questionOfDay } from './outing-question.ts';
import type { Network, Travelling } from './travelling.ts';

/** The kindest of all answers to an outing, and what it was counted by. */
export type Answered = {
  network: Network;
  home: Home;
  answer: VerdictAnswer;
  /** the question of the first day and of the last, which are one where there is one day */
  first: Ridden<VerdictQuestion>;
  last: Ridden<VerdictQuestion>;
  names: Names;
};

/** Asks for every starting place; undefined where there is none, or no timetable. */
export async function askTimetables(
  { reach }: Travelling,
  network: Network | undefined,
  outing: PlacedOuting,
  start: Start
): Promise<Answered | undefined> {
  if (!network) return undefined;
  const ids = network.timetables.map(({ id }) => id);
  const asked = start.places.map((place) =>
    askOne(reach, network, homeIn(ids, place, start.limits), { outing, riding: start.riding })
  );
  const answers = await Promise.all(asked);
  return answers.reduce<Answered | undefined>(
    (best, next) => (best && !isBetter(next.answer, best.answer) ? best : next),
    undefined
  );
}

async function askOne(
  reach: Travelling['reach'],
  network: Network,
  home: Home,
  { outing, riding }: { outing: PlacedOuting; riding: Start['riding'] }
): Promise<Answered> {
  const questions = outing.days.map((day) => ({
    ...questionOfDay(outing, day, network.zone, riding),
    home: home.end,
    limits: home.limits
  }));
  const days = await Promise.all(questions.map((question) => reach.verdict(network.files, question)));
  const [first, last] = [questions[0], questions.at(-1)];
  if (!first || !last) throw new Error('an outing has at least one day');
  return { network, home, answer: verdictOfDays(days), first, last, names: mergeNames(days.map((day) => day.names)) };
}

function mergeNames(all: Names[]): Names {
  return {
    stops: Object.assign({}, ...all.map((names) => names.stops)) as Names['stops'],
    lines: Object.assign({}, ...all.map((names) => names.lines)) as Names['lines'],
    headsigns: Object.assign({}, ...all.map((names) => names.headsigns)) as Names['headsigns']
  };
}
