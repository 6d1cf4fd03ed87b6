import { readServer, requireAdministrator } from '#people/server';
import { listWrongVerdicts, settleWrongVerdict } from '#travel/server';
import { database } from '#app/server/database.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireAdministrator(event);
  const [reports, { zone }] = await Promise.all([listWrongVerdicts(database()), readServer(database())]);
  return { reports, zone };
};

export const actions: Actions = {
  done: async (event) => {
    requireAdministrator(event);
    const id = String((await event.request.formData()).get('id') ?? '');
    await settleWrongVerdict(database(), id, new Date());
    return { done: true };
  }
};
