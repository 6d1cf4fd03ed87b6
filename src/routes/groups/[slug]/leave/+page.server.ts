import { fail, redirect } from '@sveltejs/kit';
import { leaveGroup } from '#groups/server';
import { database } from '#app/server/database.ts';
import { groupAndPersonOf } from '#app/server/group-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  await groupAndPersonOf(event, 'leave');
};

export const actions: Actions = {
  default: async (event) => {
    const { group, person } = await groupAndPersonOf(event, 'leave');
    const left = await database()
      .transaction()
      .execute((tx) => leaveGroup(tx, group.id, person.id));
    if (left.answer === 'refused' && left.reason !== 'no-member') return fail(400, { reason: left.reason });
    redirect(303, `/groups/${group.slug}`);
  }
};
