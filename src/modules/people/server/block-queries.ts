import { type BlockedAs, readBlockedAs } from '../blocked.ts';
import type { PeopleDb, PeopleDbOf, PeopleTx } from './tables.ts';

type BlockDb = PeopleDbOf<'block'>;

/** In whichever way. */
export async function hasBlocked(db: BlockDb, person: string, other: string): Promise<boolean> {
  return (await blocksBetween(db, person, other).executeTakeFirst()) !== undefined;
}

/** Knowing whom: not as whoever wrote a text that named nobody. */
export async function hasBlockedKnown(db: BlockDb, person: string, other: string): Promise<boolean> {
  return (await blocksBetween(db, person, other).where('known_by', '!=', 'text').executeTakeFirst()) !== undefined;
}

function blocksBetween(db: BlockDb, person: string, other: string) {
  return db.selectFrom('block').select('id').where('person_id', '=', person).where('blocked_id', '=', other);
}

/** Nothing happens where she has blocked her in the same way already. */
export async function saveBlock(
  db: BlockDb,
  person: string,
  { other, as }: { other: string; as: BlockedAs },
  now: Date
): Promise<void> {
  const known = { known_by: as.by, label: as.by === 'handle' ? '' : as.label };
  const text_kind = as.by === 'text' ? as.kind : null;
  await db
    .insertInto('block')
    .values({ person_id: person, blocked_id: other, blocked_at: now, ...known, text_kind })
    .onConflict((c) => c.doNothing())
    .execute();
}

/** @returns whom it kept out; undefined where it is not hers */
export async function deleteBlock(db: BlockDb, person: string, id: string): Promise<string | undefined> {
  const rows = await db
    .deleteFrom('block')
    .where('id', '=', id)
    .where('person_id', '=', person)
    .returning('blocked_id')
    .execute();
  return rows[0]?.blocked_id;
}

/** Whom a person has blocked, the last first. */
export async function selectBlocked(
  db: PeopleDb,
  person: string
): Promise<{ id: string; blockedAt: Date; as: BlockedAs }[]> {
  const rows = await db
    .selectFrom('block')
    .innerJoin('person', 'person.id', 'block.blocked_id')
    .select(['block.id', 'block.known_by', 'block.label', 'block.text_kind', 'block.blocked_at', 'person.handle'])
    .where('block.person_id', '=', person)
    .orderBy('blocked_at', 'desc')
    .orderBy('block.id')
    .execute();
  return rows.map(({ id, blocked_at, ...row }) => ({ id, blockedAt: blocked_at, as: readBlockedAs(row) }));
}

/** Of these, those whose name somebody may read and whom she has blocked knowing whom. */
export async function selectBlockedAmong(
  db: PeopleDbOf<'block' | 'person'>,
  person: string,
  others: readonly string[]
): Promise<string[]> {
  if (others.length === 0) return [];
  const rows = await db
    .selectFrom('block')
    .innerJoin('person', 'person.id', 'block.blocked_id')
    .select('block.blocked_id')
    .distinct()
    .where('block.person_id', '=', person)
    .where('block.blocked_id', 'in', others)
    .where((e) =>
      e.or([
        e('block.known_by', '=', 'name'),
        e.and([e('block.known_by', '=', 'handle'), e('person.shown_to', '!=', 'nobody')])
      ])
    )
    .execute();
  return rows.map(({ blocked_id }) => blocked_id);
}

/** Blocks of a guest, and those that keep her out, are from now on of the account that she has. */
export async function moveBlocks(tx: PeopleTx, guest: string, person: string): Promise<void> {
  for (const [mine, other] of [
    ['person_id', 'blocked_id'],
    ['blocked_id', 'person_id']
  ] as const)
    await tx
      .insertInto('block')
      .columns([mine, other, 'blocked_at', 'known_by', 'label', 'text_kind'])
      .expression((e) =>
        e
          .selectFrom('block')
          .select([e.val(person).as(mine), other, 'blocked_at', 'known_by', 'label', 'text_kind'])
          .where(mine, '=', guest)
          .where(other, '!=', person)
      )
      .onConflict((c) => c.doNothing())
      .execute();
}
