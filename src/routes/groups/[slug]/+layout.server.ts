import { GROUP_ACTS, type GroupAct, mayInGroup } from '#groups';
import { countRequests } from '#groups/server';
import { readServer } from '#people/server';
import { database } from '#app/server/database.ts';
import { groupOf } from '#app/server/group-page.ts';
import type { LayoutServerLoad } from './$types';

/** What every page of a group shows around its own part. */
export const load: LayoutServerLoad = async (event) => {
  const { group, standings } = await groupOf(event, 'read');
  const may = (Object.keys(GROUP_ACTS) as GroupAct[]).filter((act) => mayInGroup(standings, act));
  return {
    group,
    may,
    waiting: may.includes('let-in') ? await countRequests(database(), group.id) : 0,
    zone: (await readServer(database())).zone,
    here: event.url.pathname
  };
};
