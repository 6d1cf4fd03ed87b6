import type { GuestStanding } from '#people';
import { standGuest } from '#people/server';
import { lockCamp } from './camp-queries.ts';
import { selectCommentsOfGuests } from './comment-queries.ts';
import { pairEverybody } from './find-help.ts';
import { type ListedGuest, selectGuests } from './guest-queries.ts';
import { selectHellos } from './hello-queries.ts';
import { selectPitches } from './pitch-queries.ts';
import type { UnconferenceDb, UnconferenceTx } from './tables.ts';
import { notifyWall } from './wall-queries.ts';
import { selectWants } from './wants-queries.ts';

/** A guest as organisers see her, with what she wrote. */
export type GuestLookedAfter = ListedGuest & { texts: string[] };

/** Everybody who joined a camp with a name alone: those nobody has looked at yet first. */
export async function listGuests(db: UnconferenceDb, gathering: string): Promise<GuestLookedAfter[]> {
  const [guests, pitches, comments, hellos, wants] = await Promise.all([
    selectGuests(db, gathering),
    selectPitches(db, gathering),
    selectCommentsOfGuests(db, gathering),
    selectHellos(db, gathering, undefined),
    selectWants(db, gathering, undefined)
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
      ...wants
        .filter(({ person }) => person === guest.id)
        .map(({ text, leaves }) => [text, leaves].filter(Boolean).join(' · ')),
      ...comments.filter(({ by }) => by === guest.id).map(({ text }) => text)
    ]
  }));
}

/** What becomes of a guest by one tap. `back`: as if nobody had looked. */
export const GUEST_TAPS = { in: 'known', mute: 'muted', back: 'new' } as const satisfies Record<string, GuestStanding>;
export type GuestTap = keyof typeof GUEST_TAPS;

/**
 * Lets guests of a camp in, mutes them, or undoes it. @param tapped.was how the page showed them: who stands otherwise by now is left as she is
 * @returns whom it was done to
 */
export async function tapGuests(
  tx: UnconferenceTx,
  tapped: { gathering: string; guests: string[]; tap: GuestTap; was?: GuestStanding },
  now: Date
): Promise<string[]> {
  const { gathering, tap, was } = tapped;
  await lockCamp(tx, gathering);
  const those = (await selectGuests(tx, gathering))
    .filter(({ id, standing }) => tapped.guests.includes(id) && (was === undefined || standing === was))
    .map(({ id }) => id);
  if (those.length === 0) return [];
  for (const id of those) await standGuest(tx, id, GUEST_TAPS[tap], now);
  await notifyWall(tx, `changed ${gathering}`);
  await pairEverybody(tx, gathering, now);
  return those;
}
