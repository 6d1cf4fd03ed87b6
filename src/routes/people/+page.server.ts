import { fail, redirect } from '@sveltejs/kit';
import { listFollowedGroups, listMyGroups, unfollowGroup } from '#groups/server';
import {
  findPeople,
  followPerson,
  listFollowed,
  listLists,
  makeList,
  requirePerson,
  suggestPeople,
  unfollowPerson
} from '#people/server';
import { isUuid } from '#platform/server/uuid.ts';
import { database } from '#app/server/database.ts';
import { mayNow } from '#app/server/rate-limits.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const { id, handle } = requirePerson(event);
  const db = database();
  const name = event.url.searchParams.get('name')?.trim() ?? '';
  const tooOften = name !== '' && !mayNow('find-person', id);
  return {
    handle,
    name,
    tooOften,
    found: name && !tooOften ? await findPeople(db, id, name) : [],
    groups: await listMyGroups(db, id),
    followedGroups: await listFollowedGroups(db, id),
    followed: await listFollowed(db, id),
    suggested: await suggestPeople(db, id),
    lists: await listLists(db, id)
  };
};

export const actions: Actions = {
  follow: async (event) => {
    const { id } = requirePerson(event);
    const handle = String((await event.request.formData()).get('person') ?? '');
    if (!mayNow('follow', id)) return fail(429, { followsOften: true });
    await database()
      .transaction()
      .execute((tx) => followPerson(tx, id, handle, new Date()));
    redirect(303, '/people');
  },
  unfollow: async (event) => {
    const { id } = requirePerson(event);
    const person = String((await event.request.formData()).get('person') ?? '');
    await database()
      .transaction()
      .execute((tx) => unfollowPerson(tx, id, person));
    redirect(303, '/people');
  },
  unfollowGroup: async (event) => {
    const { id } = requirePerson(event);
    const group = String((await event.request.formData()).get('group') ?? '');
    if (isUuid(group)) await unfollowGroup(database(), group, id);
    redirect(303, '/people');
  },
  makeList: async (event) => {
    const { id } = requirePerson(event);
    const name = String((await event.request.formData()).get('name') ?? '');
    const made = await database()
      .transaction()
      .execute((tx) => makeList(tx, id, name, new Date()));
    if (made.answer === 'refused') return fail(400, { name, trouble: made.reason });
    redirect(303, `/people/lists/${made.id}`);
  }
};
