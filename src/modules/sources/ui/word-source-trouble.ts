import type { LinkTrouble } from '#gatherings';
import * as m from '#messages';

const WORDS: Record<string, () => string> = {
  'not-an-address': m.sources_trouble_not_an_address,
  'own-network': m.sources_trouble_own_network,
  unreachable: m.sources_trouble_unreachable,
  'too-slow': m.sources_trouble_too_slow,
  'too-big': m.sources_trouble_too_big,
  'not-there': m.sources_trouble_not_there,
  'not-allowed': m.sources_trouble_not_allowed,
  'no-event': m.sources_trouble_no_calendar,
  'no-calendar': m.sources_trouble_no_calendar,
  'own-fault': m.sources_trouble_own_fault
} satisfies Record<LinkTrouble | 'own-fault', () => string>;

/** Why a calendar could not be read, and where a better address is found. */
export function wordSourceTrouble(trouble: string): string {
  return (WORDS[trouble] ?? m.sources_trouble_own_fault)();
}
