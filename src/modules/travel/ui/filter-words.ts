import { dayMonth } from '#platform/ui/format-date.ts';
import { type ListFilter, LISTED_VERDICTS } from '../list-filter.ts';
import type { VerdictWord } from '../verdict-view.ts';
import { verdictWord } from './verdict-words.ts';
import * as m from '#messages';

const COUNTS = {
  'day-trip': m.travel_count_day_trip,
  'long-day': m.travel_count_long_day,
  overnight: m.travel_count_overnight,
  online: m.travel_count_online,
  'out-of-reach': m.travel_count_out_of_reach,
  'no-timetable': m.travel_count_no_timetable
} satisfies Record<(typeof LISTED_VERDICTS)[number], (input: { n: number }) => string>;

/**
 * What a list shows, in one line: what was chosen or, where nothing was, how many there are of each verdict.
 * @param kind the kind that was chosen, in words
 */
export function filterWords(
  filter: ListFilter,
  counts: Partial<Record<VerdictWord, number>>,
  kind: string | undefined
): string {
  return chosen(filter, kind) || counted(counts) || m.travel_list_filter_all();
}

function chosen({ verdicts, from, free, followed, sort }: ListFilter, kind: string | undefined): string {
  return [
    ...verdicts.map((verdict) => verdictWord(verdict).toLowerCase()),
    kind?.toLowerCase(),
    from && m.travel_list_filter_since({ date: dayMonth(from) }),
    free && m.travel_list_filter_free_short(),
    followed && m.travel_list_filter_followed_short(),
    sort === 'ease' && m.travel_list_filter_easiest()
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Nothing as long as nobody has said where from. */
function counted(counts: Partial<Record<VerdictWord, number>>): string {
  if (counts['no-start']) return '';
  return LISTED_VERDICTS.flatMap((verdict) => {
    const n = counts[verdict] ?? 0;
    return n > 0 ? [COUNTS[verdict]({ n })] : [];
  }).join(' · ');
}
