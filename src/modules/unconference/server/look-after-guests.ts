import type { GuestStanding } from '#people';
import { selectCommentsOfGuests } from './comment-queries.ts';
import { type ListedGuest, selectGuests } from './guest-queries.ts';
import { selectHellos } from './hello-queries.ts';
import { selectPitches } from './pitch-queries.ts';
import type { UnconferenceDb } from './tables.ts';

/** A guest as organisers see her, with what she wrote. */
export type GuestLookedAfter = ListedGuest & { texts: string[] };

/** Everybody who joined a camp with a name alone: those nobody has looked at yet first. */
export async function listGuests(db: UnconferenceDb, gathering: string): Promise<GuestLookedAfter[]> {
  const [guests, pitches, comments, hellos] = await Promise.all([
    selectGuests(db, gathering),
    selectPitches(db, gathering),
    selectCommentsOfGuests(db, gathering),
    selectHellos(db, gathering, undefined)
  ]);
  return guests.map((guest) => ({
    ...guest,
    texts: [
      ...pitches
        .filter(({ pitchedBy }) => pitchedBy === guest.id)
        .map(({ title, about, ideaOf }) => [title, about, ideaOf].filter(Boolean).join(': ')),
      ...hellos
        .filter(({ person }) => person === guest.id)
        .map(({ fromWhere, why, askMe }) => [fromWhere, why, askMe].filter(Boolean).join(' · ')),
      ...comments.filter(({ by }) => by === guest.id).map(({ text }) => text)
    ]
  }));
}

/** What becomes of a guest by one tap. `back`: as if nobody had looked. */
export const GUEST_TAPS = { in: 'known', mute: 'muted', back: 'new' } as const satisfies Record<string, GuestStanding>;
