import { listTexts } from '#moderation/server';
import { readServer, requireAdministrator } from '#people/server';
import { database } from '#app/server/database.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const person = requireAdministrator(event);
  const [texts, { zone }] = await Promise.all([
    listTexts(database(), { group: null, person: person.id }),
    readServer(database())
  ]);
  return { texts, zone };
};
