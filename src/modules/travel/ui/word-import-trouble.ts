import type { FeedTrouble } from '@afield/reach';
import { count } from '#platform/ui/format-count.ts';
import { dayMonthYear } from '#platform/ui/format-date.ts';
import type { Emptier } from '../emptier.ts';
import { type ImportTrouble, isEmptier } from '../import-trouble.ts';
import * as m from '#messages';

const WORDS = {
  'not-an-address': m.travel_timetables_address_wrong,
  'own-network': m.travel_timetables_trouble_own_network,
  unreachable: m.travel_timetables_trouble_unreachable,
  'too-slow': m.travel_timetables_trouble_too_slow,
  'too-big': m.travel_timetables_trouble_too_big,
  'not-there': m.travel_timetables_trouble_not_there,
  'not-allowed': m.travel_timetables_trouble_not_allowed,
  'own-fault': m.travel_timetables_trouble_own_fault,
  unknown: m.travel_timetables_trouble_unknown
} satisfies Record<Extract<ImportTrouble, string>, () => string>;

/** Why an import failed. */
export function wordImportTrouble(trouble: ImportTrouble): string {
  if (typeof trouble === 'string') return WORDS[trouble]();
  return isEmptier(trouble) ? wordEmptier(trouble) : wordFeedTrouble(trouble);
}

function wordEmptier(emptier: Emptier): string {
  switch (emptier.why) {
    case 'nothing-runs':
      return m.travel_timetables_emptier_nothing();
    case 'over':
      return m.travel_timetables_emptier_over({ date: dayMonthYear(emptier.lastDate) });
    case 'fewer-stops':
      return m.travel_timetables_emptier_stops({ was: count(emptier.was), now: count(emptier.now) });
    case 'fewer-trips':
      return m.travel_timetables_emptier_trips({ was: count(emptier.was), now: count(emptier.now) });
  }
}

function wordFeedTrouble(trouble: FeedTrouble): string {
  switch (trouble.why) {
    case 'no-feed':
      return m.travel_timetables_path_wrong();
    case 'no-zip':
      return m.travel_timetables_trouble_no_zip();
    case 'damaged-zip':
      return m.travel_timetables_trouble_damaged_zip();
    case 'no-file':
      return m.travel_timetables_trouble_no_file(trouble);
    case 'unreadable':
      return m.travel_timetables_trouble_unreadable(trouble);
    case 'oddly-packed':
      return m.travel_timetables_trouble_oddly_packed(trouble);
    case 'too-large':
      return m.travel_timetables_trouble_too_large(trouble);
    case 'no-column':
      return m.travel_timetables_trouble_no_column(trouble);
    case 'no-dates':
      return m.travel_timetables_trouble_no_dates();
    case 'no-zone':
      return trouble.zone ? m.travel_timetables_trouble_wrong_zone(trouble) : m.travel_timetables_trouble_no_zone();
  }
}
