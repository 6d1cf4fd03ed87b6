import { listNotices, seeNotices } from '#notifications/server';
import { readServer, requirePerson } from '#people/server';
import { database } from '#app/server/database.ts';
import type { PageServerLoad } from './$types';

/** Looking at the page is what makes notices old: the ones that are new now are marked for this one time. */
export const load: PageServerLoad = async (event) => {
  const person = requirePerson(event);
  const now = new Date();
  const [notices, { zone }] = await Promise.all([listNotices(database(), person.id), readServer(database())]);
  await seeNotices(database(), person.id, now, now);
  return { notices, zone };
};
