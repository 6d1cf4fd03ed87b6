export const HELP_KINDS = ['buddy', 'step'] as const;
/** `buddy`: somebody to go in with; `step`: somebody to help with the next step towards a talk. */
export type HelpKind = (typeof HELP_KINDS)[number];

export const STEPS = ['listen', 'two-minutes', 'five-minutes', 'host', 'talk'] as const;
/** From listening to a talk, one after another. */
export type Step = (typeof STEPS)[number];

/** The step after some that somebody has done; undefined after a talk. @param done how many, from 0 */
export function nextStep(done: number): Step | undefined {
  return STEPS[done];
}

/** Somebody who asks for help, or offers it; those who asked or offered first come first. */
export type Willing = { person: string };
export type Pair = { asker: string; helper: string; /** by one of the two */ isEnded: boolean };

/** More would be no company. */
export const MOST_TO_HELP = 3;

/**
 * Who is to help whom from now on: each who asks and has nobody gets, in the order of asking, whoever offered and has fewest so
 * far. Two who parted, or between whom there is a block, do not meet again so.
 */
export function newPairs(
  { asks, offers }: { asks: readonly Willing[]; offers: readonly Willing[] },
  pairs: readonly Pair[],
  isBlocked: (one: string, other: string) => boolean
): Omit<Pair, 'isEnded'>[] {
  const live = pairs.filter(({ isEnded }) => !isEnded);
  const busy = new Map(offers.map(({ person }) => [person, live.filter(({ helper }) => helper === person).length]));
  const made: Omit<Pair, 'isEnded'>[] = [];
  for (const { person: asker } of asks) {
    if (live.some((pair) => pair.asker === asker)) continue;
    const helper = offers
      .map(({ person }) => person)
      .filter((person) => person !== asker && !isBlocked(asker, person) && (busy.get(person) ?? 0) < MOST_TO_HELP)
      .filter((person) => !pairs.some((pair) => pair.asker === asker && pair.helper === person))
      .toSorted((a, b) => (busy.get(a) ?? 0) - (busy.get(b) ?? 0))[0];
    if (helper === undefined) continue;
    busy.set(helper, (busy.get(helper) ?? 0) + 1);
    made.push({ asker, helper });
  }
  return made;
}
