import type { FetchRefusal } from '#platform/server/guarded-fetch.ts';
import type { LinkTrouble } from '../link-trouble.ts';

/** What can be the matter before anything was read. */
type FetchTrouble = Exclude<LinkTrouble, 'no-event' | 'no-calendar'>;

const TROUBLES = {
  'not-an-address': 'not-an-address',
  scheme: 'not-an-address',
  port: 'own-network',
  'private-address': 'own-network',
  'unknown-host': 'unreachable',
  'too-many-redirects': 'unreachable',
  unreachable: 'unreachable',
  unreadable: 'unreachable',
  'too-big': 'too-big',
  'too-slow': 'too-slow',
  status: 'unreachable'
} satisfies Record<FetchRefusal, FetchTrouble>;

const TROUBLES_OF_STATUS: Record<number, FetchTrouble> = {
  401: 'not-allowed',
  403: 'not-allowed',
  429: 'not-allowed',
  404: 'not-there',
  410: 'not-there'
};

/** What a refused fetch means for whoever gave the address. `status`: what its server answered. */
export function troubleOfRefusal(reason: FetchRefusal, status = 0): FetchTrouble {
  return TROUBLES_OF_STATUS[status] ?? TROUBLES[reason];
}
