import type { GatheringsDb } from './tables.ts';

/**
 * Whether a group that holds a gathering, alone or with another, keeps somebody out. One is enough; but who organises it for
 * another of them is kept out of nothing.
 */
export async function selectIsKeptOutOf(db: GatheringsDb, gathering: string, person: string): Promise<boolean> {
  const row = await db
    .selectFrom('kept_out')
    .select('kept_out.group_id')
    .where('kept_out.person_id', '=', person)
    .where('kept_out.group_id', 'in', () => holders(db, gathering))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('membership')
            .select('membership.group_id')
            .where('membership.person_id', '=', person)
            .where('membership.role', '<>', 'member')
            .where('membership.group_id', 'in', () => holders(db, gathering))
        )
      )
    )
    .executeTakeFirst();
  return row !== undefined;
}

/** The gatherings to come that a group holds, alone or with another. */
export async function selectToCome(db: GatheringsDb, group: string, now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('gathering')
    .select('gathering.id')
    .where('gathering.state', '=', 'published')
    .where('gathering.ends_at', '>', now)
    .where((eb) =>
      eb.or([
        eb('gathering.group_id', '=', group),
        eb(
          'gathering.id',
          'in',
          eb
            .selectFrom('co_host')
            .select('co_host.gathering_id')
            .where('co_host.group_id', '=', group)
            .where('co_host.accepted_at', 'is not', null)
        )
      ])
    )
    .orderBy('gathering.id')
    .execute();
  return rows.map(({ id }) => id);
}

function holders(db: GatheringsDb, gathering: string) {
  return db
    .selectFrom('gathering')
    .select('gathering.group_id')
    .where('gathering.id', '=', gathering)
    .unionAll(
      db
        .selectFrom('co_host')
        .select('co_host.group_id')
        .where('co_host.gathering_id', '=', gathering)
        .where('co_host.accepted_at', 'is not', null)
    );
}
