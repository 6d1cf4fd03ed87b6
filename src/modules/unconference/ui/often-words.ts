import { type HowOften, type HowOftenName, nameOfHowOften, type Standing } from '../index.ts';
import * as m from '#messages';

const CHOICES: Record<HowOftenName, () => string> = {
  once: m.unconference_how_often_once,
  'held-2': m.unconference_how_often_held_2,
  'held-3': m.unconference_how_often_held_3,
  'row-2': m.unconference_how_often_row_2,
  'row-3': m.unconference_how_often_row_3
};

const SAYS: Record<HowOftenName, () => string> = {
  once: () => '',
  'held-2': m.unconference_is_held_2,
  'held-3': m.unconference_is_held_3,
  'row-2': m.unconference_takes_2,
  'row-3': m.unconference_takes_3
};

/** What an organiser chooses. */
export function howOftenChoiceWords(name: HowOftenName): string {
  return CHOICES[name]();
}

/** How often a session is held; nothing of one that is held once. */
export function howOftenWords(pitch: HowOften): string[] {
  return [SAYS[nameOfHowOften(pitch)]()].filter(Boolean);
}

/** Which of the times that it is held; nothing for the first. */
export function nthWords(nth: number): string {
  if (nth === 1) return '';
  return nth === 2 ? m.unconference_nth_2() : m.unconference_nth_3();
}

/** When else a session is held that stands in a cell, or from when until when it goes on; empty for most. */
export function alsoWords({ also, began, goesOnUntil }: Pick<Standing, 'also' | 'began' | 'goesOnUntil'>): string {
  return [
    began ? m.unconference_began_at({ time: began }) : '',
    goesOnUntil ? m.unconference_goes_on_until({ time: goesOnUntil }) : '',
    also && also.before.length > 0 ? m.unconference_also_at({ times: timesWords(also.before) }) : '',
    also && also.after.length > 0 ? m.unconference_again_at({ times: timesWords(also.after) }) : ''
  ]
    .filter(Boolean)
    .join(' · ');
}

function timesWords(times: readonly string[]): string {
  const [last = '', ...others] = times.toReversed();
  if (others.length === 0) return last;
  return m.unconference_times_and({ times: others.toReversed().join(', '), last });
}
