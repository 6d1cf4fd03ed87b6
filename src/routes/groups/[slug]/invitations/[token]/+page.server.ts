import { error, fail, redirect } from '@sveltejs/kit';
import { joinGroup, readGroupInvitation } from '#groups/server';
import { acceptInvitation, readInvitation, setCookies } from '#people/server';
import { accounts } from '#app/server/accounts.ts';
import { database } from '#app/server/database.ts';
import { textOf } from '#app/server/asked.ts';
import { groupOf } from '#app/server/group-page.ts';
import { proseOf } from '#app/server/prose.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  // The address of this page is a key: it must stay out of caches and other servers' logs.
  event.setHeaders({ 'cache-control': 'private, no-store', 'referrer-policy': 'same-origin' });
  const { group, role } = await groupOf(event, 'read');
  if (role) redirect(303, `/groups/${group.slug}`);
  const { token } = event.params;
  const now = new Date();
  const invitation = await readGroupInvitation(database(), group.id, token, now);
  const admission = event.locals.person ? undefined : await readInvitation(database(), token, now);
  const [about, conduct] = await proseOf([group.about, group.conduct]);
  return {
    about,
    conduct,
    works: invitation !== undefined,
    asPerson: event.locals.person?.name,
    newEmail: invitation && admission?.email,
    path: event.url.pathname
  };
};

export const actions: Actions = {
  default: async (event) => {
    const { group } = await groupOf(event, 'read');
    const form = await event.request.formData();
    const typed = { name: textOf(form, 'name'), acceptsConduct: form.has('conduct') };
    const { token } = event.params;
    if (!(await readGroupInvitation(database(), group.id, token, new Date()))) error(410);
    if (group.conduct !== '' && !typed.acceptsConduct) return fail(400, { typed, trouble: 'conduct' as const });
    const person = event.locals.person?.id ?? (await newcomer(event, typed.name));
    if (typeof person !== 'string') return fail(400, { typed, nameTrouble: person.trouble });
    const wish = { group: group.id, person, words: '', acceptsConduct: typed.acceptsConduct, token };
    await database()
      .transaction()
      .execute((tx) => joinGroup(tx, wish, new Date()));
    redirect(303, `/groups/${group.slug}`);
  }
};

/** Somebody new whom the mail with the link has reached: she is signed in, as with an invitation to the server. */
async function newcomer(event: RequestEvent, name: string): Promise<string | { trouble: 'missing' | 'too-long' }> {
  const accepting = { token: event.params.token, name };
  const accepted = await acceptInvitation(accounts(), accepting, event.request.headers, new Date());
  if (accepted.answer === 'joined') {
    setCookies(event.cookies, accepted.headers);
    return accepted.person.id;
  }
  if (accepted.reason === 'spent') redirect(303, `/sign-in?to=${encodeURIComponent(event.url.pathname)}`);
  return { trouble: accepted.reason };
}
