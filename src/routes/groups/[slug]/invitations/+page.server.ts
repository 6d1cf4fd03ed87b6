import { fail } from '@sveltejs/kit';
import { MOST_INVITED } from '#groups';
import { inviteToGroup, listGroupInvitations, makeGroupLink, withdrawGroupInvitation } from '#groups/server';
import { accounts } from '#app/server/accounts.ts';
import { database } from '#app/server/database.ts';
import { textOf } from '#app/server/asked.ts';
import { groupAndPersonOf } from '#app/server/group-page.ts';
import { mayNow } from '#app/server/rate-limits.ts';
import { getLocale } from '#paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const { group } = await groupAndPersonOf(event, 'invite');
  return { most: MOST_INVITED, invitations: await listGroupInvitations(database(), group.id, new Date()) };
};

export const actions: Actions = {
  link: async (event) => {
    const { group, person } = await groupAndPersonOf(event, 'invite');
    const form = await event.request.formData();
    const link = { days: textOf(form, 'days'), uses: textOf(form, 'uses') };
    const token = await makeGroupLink(database(), { group: group.id, by: person.id, typed: link }, new Date());
    if (!token) return fail(400, { link });
    return { made: new URL(`/groups/${group.slug}/invitations/${token}`, accounts().origin).href };
  },
  invite: async (event) => {
    const { group, person } = await groupAndPersonOf(event, 'invite');
    const typed = textOf(await event.request.formData(), 'addresses');
    const now = new Date();
    if (!mayNow('invite', person.id, now)) return fail(429, { typed, refused: { reason: 'often' as const } });
    const { origin, secret, sendMail } = accounts();
    const inviting = { group, typed, by: person, locale: getLocale() };
    const invited = await inviteToGroup({ db: database(), origin, secret, sendMail }, inviting, now);
    if (invited.answer === 'refused') return fail(400, { typed, refused: invited });
    return { invited };
  },
  withdraw: async (event) => {
    const { group } = await groupAndPersonOf(event, 'invite');
    const id = textOf(await event.request.formData(), 'invitation');
    await database()
      .transaction()
      .execute((tx) => withdrawGroupInvitation(tx, group.id, id));
    return { withdrawn: true };
  }
};
