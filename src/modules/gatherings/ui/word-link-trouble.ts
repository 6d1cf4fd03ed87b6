import type { LinkTrouble } from '../link-trouble.ts';
import * as m from '#messages';

const WORDS = {
  'not-an-address': m.gatherings_link_not_an_address,
  'own-network': m.gatherings_link_own_network,
  unreachable: m.gatherings_link_unreachable,
  'too-slow': m.gatherings_link_too_slow,
  'too-big': m.gatherings_link_too_big,
  'not-there': m.gatherings_link_not_there,
  'not-allowed': m.gatherings_link_not_allowed,
  'no-event': m.gatherings_link_no_event,
  'no-calendar': m.gatherings_link_no_calendar
} satisfies Record<LinkTrouble, () => string>;

/** Why nothing could be read, and what to do instead. */
export function wordLinkTrouble(trouble: LinkTrouble): string {
  return WORDS[trouble]();
}
