import { type Named, namesOf, withoutNames } from '#notes';
import * as m from '#messages';

/** Takes the names of those who are left out from any text. @param named whoever shares a word of her name keeps it */
export function namesLeftOut(leftOut: readonly Named[], named: readonly Named[]): (text: string) => string {
  if (leftOut.length === 0) return (text) => text;
  const isOut = new Set(leftOut.map(({ name }) => name));
  const names = { leaveOut: [namesOf(leftOut)], keep: namesOf(named.filter(({ name }) => !isOut.has(name))) };
  return (text) => withoutNames(text, names, m.notes_somebody()).text;
}
