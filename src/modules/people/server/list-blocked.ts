import type { BlockedAs } from '../blocked.ts';
import { selectBlocked, selectBlockedAmong } from './block-queries.ts';
import type { PeopleDb, PeopleDbOf } from './tables.ts';

export type BlockListed = { id: string; as: BlockedAs };

/** Whom a person has blocked, the last first; as she came to know them, since who hides has not shown her the name. */
export async function listBlocked(db: PeopleDb, person: string): Promise<BlockListed[]> {
  return (await selectBlocked(db, person)).map(({ id, as }) => ({ id, as }));
}

/** Whose words are folded away for a person: of these, those whose name she may read and whom she has blocked. */
export async function blockedAmong(
  db: PeopleDbOf<'block' | 'person'>,
  person: string,
  others: readonly string[]
): Promise<string[]> {
  return await selectBlockedAmong(db, person, others);
}
