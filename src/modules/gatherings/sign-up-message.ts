import type { Answer } from './sign-up.ts';

export const LONGEST_MESSAGE = 4000;
/** To people of one gathering, by all of its organisers together. */
export const MOST_MESSAGES_A_DAY = 5;

export const MESSAGE_TO = ['going', 'waiting', 'maybe', 'all', 'chosen'] as const;
/** Whom a message of the organisers is for; `all`: of the three before it, `chosen`: ticked one by one. */
export type MessageTo = (typeof MESSAGE_TO)[number];

const MEANT: Record<MessageTo, readonly Answer[]> = {
  going: ['going'],
  waiting: ['waiting'],
  maybe: ['maybe'],
  all: ['going', 'waiting', 'maybe'],
  chosen: ['going', 'waiting', 'maybe']
};

/**
 * The ids of those it is for. Who can't come, or was taken out, is written to no more; who goes online and waits for the room is
 * one of those who wait too.
 */
export function recipientsOf(
  signUps: readonly { person: string; answer: Answer; line?: unknown }[],
  to: MessageTo,
  chosen: readonly string[]
): string[] {
  const meant = signUps.filter(
    ({ answer, line }) => MEANT[to].includes(answer) || (to === 'waiting' && line !== undefined)
  );
  const people = meant.map(({ person }) => person);
  return to === 'chosen' ? people.filter((person) => chosen.includes(person)) : people;
}
