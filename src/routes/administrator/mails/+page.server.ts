import { readServer, requireAdministrator } from '#people/server';
import { accounts, listOutbox, mailGoesOut } from '#app/server/accounts.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireAdministrator(event);
  event.setHeaders({ 'cache-control': 'private, no-store' });
  return {
    mails: await listOutbox(),
    mailGoesOut: mailGoesOut(),
    zone: (await readServer(accounts().db)).zone
  };
};
