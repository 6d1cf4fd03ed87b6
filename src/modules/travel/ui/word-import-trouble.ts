import type { ImportTrouble } from '../listed-timetable.ts';
import * as m from '#messages';

const WORDS: Record<string, () => string> = {
  'not-an-address': m.travel_timetables_address_wrong,
  'own-network': m.travel_timetables_trouble_own_network,
  unreachable: m.travel_timetables_trouble_unreachable,
  'too-slow': m.travel_timetables_trouble_too_slow,
  'too-big': m.travel_timetables_trouble_too_big,
  'not-there': m.travel_timetables_trouble_not_there,
  'not-allowed': m.travel_timetables_trouble_not_allowed,
  'own-fault': m.travel_timetables_trouble_own_fault
} satisfies Record<ImportTrouble, () => string>;

/** Why an import failed, in the reader's language; a sentence about the feed itself is in English. */
export function wordImportTrouble(trouble: string): string {
  return WORDS[trouble]?.() ?? trouble;
}
