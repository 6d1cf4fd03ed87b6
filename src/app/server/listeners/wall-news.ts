import type { Transaction } from 'kysely';
import type { GatheringsFact } from '#gatherings';
import type { GroupsFact } from '#groups';
import type { ModerationFact } from '#moderation';
import { notifyNotes } from '#notes/server';
import { notifyWall, notifyWallOf, notifyWallUnder } from '#unconference/server';
import type { AllTables } from '../tables.ts';

type Tx = Transaction<AllTables>;
type Decided = Extract<ModerationFact, { type: 'moderation.decided' | 'moderation.brought-back' }>;
type Leaving = Extract<GroupsFact, { type: 'groups.left' | 'groups.taken-out' | 'groups.kept-out' }>;

/** What is hidden vanishes from every wall and all notes that are open, and comes back to them. */
export async function freshenWall(tx: Tx, { text: { kind, id } }: Decided): Promise<void> {
  if (kind === 'pitch') await notifyWallOf(tx, id);
  if (kind === 'announcement') await notifyWallUnder(tx, id);
  if (kind === 'notes') await notifyNotes(tx, id);
  if (kind === 'gathering') await notifyWall(tx, `rights ${id}`);
}

/** Whoever is out of a group no longer watches what is for its members. */
export async function endHerStreams(tx: Tx, { person }: Leaving): Promise<void> {
  await notifyWall(tx, `rights ${person}`);
}

export async function freshenRights(
  tx: Tx,
  { gathering }: Extract<GatheringsFact, { type: 'gatherings.moved' | 'gatherings.cancelled' }>
): Promise<void> {
  await notifyWall(tx, `rights ${gathering}`);
}
