import { fail, redirect } from '@sveltejs/kit';
import { nameDevice, readWayBack } from '#people';
import { endOtherSignIns, endSignIn, listSignIns, readServer, renamePerson, requirePerson } from '#people/server';
import { accounts } from '#app/server/accounts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const person = requirePerson(event);
  const { db } = accounts();
  const signIns = await listSignIns(db, person.id, new Date());
  return {
    person,
    zone: (await readServer(db)).zone,
    to: event.url.searchParams.get('to'),
    signIns: signIns.map(({ id, userAgent, since, lastSeen }) => ({
      id,
      since,
      lastSeen,
      device: nameDevice(userAgent),
      here: id === event.locals.signInId
    }))
  };
};

export const actions: Actions = {
  rename: async (event) => {
    const person = requirePerson(event);
    const form = await event.request.formData();
    const name = String(form.get('name') ?? '');
    const renamed = await renamePerson(accounts().db, person.id, name, new Date());
    if (renamed.answer === 'refused') return fail(400, { name, trouble: renamed.reason });
    event.locals.person = { ...person, name: renamed.name };
    const to = form.get('to');
    if (to) redirect(303, readWayBack(String(to)));
    return { done: 'renamed' as const };
  },
  end: async (event) => {
    const person = requirePerson(event);
    const signInId = String((await event.request.formData()).get('sign-in') ?? '');
    await endSignIn(accounts().db, person.id, signInId);
    return { done: 'ended' as const };
  },
  endOthers: async (event) => {
    const person = requirePerson(event);
    if (event.locals.signInId) await endOtherSignIns(accounts().db, person.id, event.locals.signInId);
    return { done: 'others-ended' as const };
  }
};
