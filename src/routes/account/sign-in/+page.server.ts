import { fail } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { LONGEST_PASSKEY_NAME, nameDevice } from '#people';
import {
  listWaysIn,
  readServer,
  removePasskey,
  removeProviderLink,
  renamePasskey,
  requirePerson
} from '#people/server';
import { accounts } from '#app/server/accounts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const { id, email } = requirePerson(event);
  return {
    email,
    added: event.url.searchParams.has('added'),
    zone: (await readServer(accounts().db)).zone,
    device: nameDevice(event.request.headers.get('user-agent')),
    mostLetters: LONGEST_PASSKEY_NAME,
    anyProvider: accounts().providers.length > 0,
    ...(await listWaysIn(accounts(), id))
  };
};

export const actions: Actions = {
  rename: async (event) => {
    const { person, id, form } = await askedFor(event);
    const name = String(form.get('name') ?? '');
    const renamed = await renamePasskey(accounts().db, person, id, name);
    return renamed ? { done: 'renamed' as const } : fail(400, { id, name });
  },
  remove: async (event) => {
    const { person, id } = await askedFor(event);
    await removePasskey(accounts().db, person, id);
    return { done: 'removed' as const };
  },
  removeProvider: async (event) => {
    const { person, id } = await askedFor(event);
    await removeProviderLink(accounts().db, person, id);
    return { done: 'provider-removed' as const };
  }
};

async function askedFor(event: RequestEvent): Promise<{ person: string; id: string; form: FormData }> {
  const { id: person } = requirePerson(event);
  const form = await event.request.formData();
  return { person, id: String(form.get('id') ?? ''), form };
}
