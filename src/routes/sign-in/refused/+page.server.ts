import { readProviderRefusal } from '#people';
import { readServer } from '#people/server';
import { accounts } from '#app/server/accounts.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => ({
  reason: readProviderRefusal(url.searchParams.get('error')),
  contact: (await readServer(accounts().db)).contact
});
