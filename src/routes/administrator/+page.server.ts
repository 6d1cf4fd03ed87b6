import { readServer, requireAdministrator } from '#people/server';
import { accounts } from '#app/server/accounts.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireAdministrator(event);
  const { name } = await readServer(accounts().db);
  return { name, missing: name ? undefined : ('name' as const) };
};
