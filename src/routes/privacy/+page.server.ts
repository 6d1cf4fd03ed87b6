import { readServer } from '#people/server';
import { accounts } from '#app/server/accounts.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({
  contact: (await readServer(accounts().db)).contact
});
