import type { Night, VerdictView, VerdictWord } from '../verdict-view.ts';
import * as m from '#messages';

const WORDS = {
  'day-trip': m.travel_word_day_trip,
  'long-day': m.travel_word_long_day,
  overnight: m.travel_word_overnight,
  'out-of-reach': m.travel_word_out_of_reach,
  online: m.travel_word_online,
  'no-timetable': m.travel_word_no_timetable,
  'place-unknown': m.travel_word_place_unknown,
  'no-start': m.travel_word_no_start
} satisfies Record<VerdictWord, () => string>;

/** A verdict in two or three words, such as "A long day". */
export function verdictWord(verdict: VerdictWord): string {
  return WORDS[verdict]();
}

/** The same of one answer: an `overnight` says which night it is, a day of several that it is each of them. */
export function verdictWords({ verdict, nights = [], there, veryEarly, gathering }: VerdictView): string {
  if (verdict === 'day-trip' && gathering.days > 1) return m.travel_word_day_trip_each();
  if (verdict === 'long-day' && gathering.days > 1) return m.travel_word_long_day_each();
  if (verdict !== 'overnight') return verdictWord(verdict);
  const isAway = (night: Night) => nights.includes(night);
  if (isAway('between')) return m.travel_word_overnight();
  if (isAway('before') && isAway('after')) return m.travel_word_nights_around();
  const isEarlyStart = there !== undefined && there.depart >= 0 && !veryEarly;
  if (isAway('before')) return isEarlyStart ? m.travel_word_night_before_or_early() : m.travel_word_night_before();
  if (isAway('after')) return m.travel_word_night_after();
  return m.travel_word_overnight();
}

/** The class that gives a verdict its colours (src/colours.css). */
export function verdictTone(verdict: VerdictWord): string {
  return ['day-trip', 'long-day', 'overnight', 'online'].includes(verdict) ? verdict : 'unreached';
}
