import { listIdeas } from '#ideas/server';
import { numberAsked } from '#app/server/asked.ts';
import { database } from '#app/server/database.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { person }, url }) =>
  await listIdeas(database(), { viewer: person?.id ?? null, page: numberAsked(url, 'page') });
