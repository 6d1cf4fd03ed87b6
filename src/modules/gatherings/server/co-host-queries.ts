import type { GroupName } from '#groups';
import * as m from '#messages';
import type { GatheringsDb, GatheringsTx } from './tables.ts';

export type CoHost = { group: GroupName & { id: string }; accepted: boolean };

/** The other groups of a gathering, those that said yes and those that were asked, by name. */
export async function selectCoHosts(db: GatheringsDb, gathering: string): Promise<CoHost[]> {
  const rows = await db
    .selectFrom('co_host')
    .innerJoin('group', 'group.id', 'co_host.group_id')
    .leftJoin('withheld_text', (join) =>
      join
        .on('withheld_text.kind', '=', 'group')
        .on((e) => e('withheld_text.id', '=', e.cast<string>('group.id', 'text')))
    )
    .select(['group.id', 'group.slug', 'group.name', 'co_host.accepted_at', 'withheld_text.how'])
    .where('co_host.gathering_id', '=', gathering)
    .orderBy('group.name')
    .execute();
  return rows.map(({ id, slug, name, how, accepted_at }) => ({
    group: { id, slug, name: how ? m.groups_hidden_name() : name },
    accepted: accepted_at !== null
  }));
}

/** Groups of this name or this address. */
export async function selectGroupsCalled(db: GatheringsDb, called: string): Promise<(GroupName & { id: string })[]> {
  return await db
    .selectFrom('group')
    .select(['id', 'slug', 'name'])
    .where((eb) => eb.or([eb('slug', '=', called), eb(eb.fn('lower', ['name']), '=', called.toLowerCase())]))
    .execute();
}

/** @returns whether it was not asked before */
export async function insertCoHost(tx: GatheringsTx, gathering: string, group: string): Promise<boolean> {
  const rows = await tx
    .insertInto('co_host')
    .values({ gathering_id: gathering, group_id: group, accepted_at: null })
    .onConflict((on) => on.doNothing())
    .returning('group_id')
    .execute();
  return rows.length > 0;
}

/** @returns whether it had been asked and had not said yes yet */
export async function updateCoHostAccepted(
  tx: GatheringsTx,
  gathering: string,
  group: string,
  now: Date
): Promise<boolean> {
  const rows = await tx
    .updateTable('co_host')
    .set({ accepted_at: now })
    .where('gathering_id', '=', gathering)
    .where('group_id', '=', group)
    .where('accepted_at', 'is', null)
    .returning('group_id')
    .execute();
  return rows.length > 0;
}

/** @returns whether it was there */
export async function deleteCoHost(tx: GatheringsTx, gathering: string, group: string): Promise<boolean> {
  const rows = await tx
    .deleteFrom('co_host')
    .where('gathering_id', '=', gathering)
    .where('group_id', '=', group)
    .returning('group_id')
    .execute();
  return rows.length > 0;
}

export type CoHostAsk = { gathering: { id: string; slug: string; title: string; start: string }; group: GroupName };

/** What a group is asked to hold with another, and has not answered; nothing that is over. */
export async function selectCoHostAsks(db: GatheringsDb, group: string, now: Date): Promise<CoHostAsk[]> {
  const rows = await db
    .selectFrom('co_host')
    .innerJoin('gathering', 'gathering.id', 'co_host.gathering_id')
    .innerJoin('group', 'group.id', 'gathering.group_id')
    .select(['gathering.id', 'gathering.slug', 'gathering.title', 'gathering.start'])
    .select(['group.slug as group_slug', 'group.name as group_name'])
    .where('co_host.group_id', '=', group)
    .where('co_host.accepted_at', 'is', null)
    .where('gathering.state', '<>', 'cancelled')
    .where('gathering.ends_at', '>', now)
    .orderBy('gathering.starts_at')
    .execute();
  return rows.map(({ group_slug, group_name, ...gathering }) => ({
    gathering,
    group: { slug: group_slug, name: group_name }
  }));
}
