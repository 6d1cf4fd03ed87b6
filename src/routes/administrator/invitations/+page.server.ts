import { fail } from '@sveltejs/kit';
import {
  INVITATION_DAYS,
  inviteAddresses,
  listInvitations,
  makeInvitationLink,
  MOST_ADDRESSES,
  readServer,
  requireAdministrator,
  withdrawInvitation
} from '#people/server';
import { accounts } from '#app/server/accounts.ts';
import { getLocale } from '#paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireAdministrator(event);
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const { db } = accounts();
  const { joining, zone } = await readServer(db);
  const now = new Date();
  const invitations = await listInvitations(db);
  return {
    joining,
    zone,
    days: INVITATION_DAYS,
    most: MOST_ADDRESSES,
    invitations: invitations.map((invitation) => ({ ...invitation, over: invitation.expiresAt <= now }))
  };
};

export const actions: Actions = {
  link: async (event) => {
    const person = requireAdministrator(event);
    const path = await makeInvitationLink(accounts().db, person.id, new Date());
    return { link: new URL(path, accounts().origin).href };
  },
  invite: async (event) => {
    const by = requireAdministrator(event);
    const typed = String((await event.request.formData()).get('addresses') ?? '');
    const invited = await inviteAddresses(accounts(), { typed, by, locale: getLocale() }, new Date());
    if (invited.answer === 'refused') return fail(400, { typed, refused: invited });
    return { invited };
  },
  withdraw: async (event) => {
    requireAdministrator(event);
    await withdrawInvitation(accounts().db, String((await event.request.formData()).get('invitation') ?? ''));
    return { withdrawn: true };
  }
};
