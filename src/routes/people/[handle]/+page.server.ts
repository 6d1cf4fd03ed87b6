import { error, fail, redirect } from '@sveltejs/kit';
import type { ProfileSeen } from '#people';
import {
  followedBy,
  followPerson,
  listLists,
  listPerson,
  makeList,
  previewProfile,
  readProfile,
  requirePerson,
  unfollowPerson
} from '#people/server';
import { blockByHandle } from '#app/server/block.ts';
import { database } from '#app/server/database.ts';
import { mayNow } from '#app/server/rate-limits.ts';
import * as m from '#messages';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const PREVIEWS = ['group', 'stranger'] as const;

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const reader = event.locals.person;
  const read = await readProfile(database(), event.params.handle, reader);
  if (!read) error(404, m.people_profile_none());
  const as = PREVIEWS.find((one) => one === event.url.searchParams.get('as'));
  const preview = read.viewer === 'self' && as;
  const profile: ProfileSeen | undefined = preview
    ? await previewProfile(database(), event.params.handle, preview)
    : read.seen;
  const isOther = reader !== null && read.viewer !== 'self';
  return {
    id: read.id,
    name: read.seen.name,
    handle: read.seen.handle,
    profile,
    preview: preview || null,
    hidden: read.hidden,
    isSelf: read.viewer === 'self',
    isOther,
    follows: isOther && (await followedBy(database(), reader.id)).includes(read.id),
    lists: isOther ? await listLists(database(), reader.id) : [],
    done: event.url.searchParams.get('done')
  };
};

export const actions: Actions = {
  follow: async (event) => {
    const { id } = requirePerson(event);
    if (!mayNow('follow', id)) return fail(429, { followsOften: true });
    const followed = await database()
      .transaction()
      .execute((tx) => followPerson(tx, id, event.params.handle, new Date()));
    if (!followed) error(404, m.people_profile_none());
    if (followed.answer === 'refused') return fail(409, { isBlocked: true });
    return goBack(event, 'followed');
  },
  unfollow: async (event) => {
    const { id } = requirePerson(event);
    const read = await readProfile(database(), event.params.handle, { id });
    if (!read) error(404, m.people_profile_none());
    await database()
      .transaction()
      .execute((tx) => unfollowPerson(tx, id, read.id));
    return goBack(event, 'unfollowed');
  },
  list: async (event) => {
    const { id } = requirePerson(event);
    const form = await event.request.formData();
    const [chosen, name] = [String(form.get('list') ?? ''), String(form.get('name') ?? '')];
    const outcome = await database()
      .transaction()
      .execute(async (tx) => {
        const made = chosen ? { id: chosen } : await makeList(tx, id, name, new Date());
        if (!('id' in made)) return made;
        return { listed: await listPerson(tx, id, made.id, event.params.handle) };
      });
    if ('reason' in outcome) return fail(400, { name, listTrouble: outcome.reason });
    if (outcome.listed === undefined) error(404, m.people_profile_none());
    return { listed: outcome.listed };
  },
  block: async (event) => {
    const { id } = requirePerson(event);
    await blockByHandle(id, event.params.handle, new Date());
    redirect(303, '/account/blocks');
  }
};

function goBack(event: RequestEvent, done: string): never {
  redirect(303, `${event.url.pathname}?done=${done}`);
}
