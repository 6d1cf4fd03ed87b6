import type { VenueTroubles } from '#venues';
import { wordVenueTroubles } from '#venues/ui/word-venue-troubles.ts';
import type { PictureTroubles } from '../picture.ts';
import type { HostedTroubles } from '../typed-hosted.ts';
import { wordHostedTroubles } from './hosted-form-words.ts';
import { wordPictureTroubles } from './picture-words.ts';
import * as m from '#messages';

type Troubles = { hosted: HostedTroubles; venue: VenueTroubles; picture?: PictureTroubles; severalPlaces?: unknown[] };

/** What is wrong with a gathering and its venue, in sentences, by the names of the form's fields. */
export function formWrongs(troubles: Troubles | undefined): Partial<Record<string, string>> {
  if (!troubles) return {};
  const { name, address, ...venue } = wordVenueTroubles(troubles.venue);
  return {
    ...wordHostedTroubles(troubles.hosted),
    ...venue,
    ...(name && { venueName: name }),
    ...(address && { venueAddress: address }),
    ...wordPictureTroubles(troubles.picture ?? {}),
    ...(troubles.severalPlaces && { town: m.venues_town_which() })
  };
}
