/** Of ten who say that they are interested, about seven come; what is counted changes that. */
const USUAL_TURNOUT = 0.69;
/** As many interested people as what was known before weighs: two or three sessions. */
const WEIGHT = 60;
/** However few or many come, rooms are sized for no fewer and no more. */
const [LEAST, MOST] = [0.3, 1];

/** A session whose people were counted, hosts aside, beside how many had said that they were interested. */
export type Counted = { came: number; interested: number };

/**
 * Which part of those who are interested comes to a session: what is usual, moved by what was counted at other camps, and that again
 * by what was counted at this one, each time as a mean that is weighed by how many people it stands for.
 * @returns from 0.3 to 1
 */
export function turnoutOf({ elsewhere, here }: { elsewhere: Counted; here: Counted }): number {
  const learned = movedBy(movedBy(USUAL_TURNOUT, elsewhere), here);
  return Math.min(MOST, Math.max(LEAST, learned));
}

function movedBy(before: number, { came, interested }: Counted): number {
  return (before * WEIGHT + came) / (WEIGHT + interested);
}

export const MOST_COUNTED = 5000;

/** How many were counted; undefined where no such number was typed. */
export function readCount(typed: string): number | undefined {
  const people = /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : -1;
  return people >= 0 && people <= MOST_COUNTED ? people : undefined;
}
