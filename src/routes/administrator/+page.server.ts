import { readServer, requireAdministrator } from '#people/server';
import { listSources } from '#sources/server';
import { listTimetables } from '#travel/server';
import { database } from '#app/server/database.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireAdministrator(event);
  const db = database();
  const [{ name }, timetables, sources] = await Promise.all([
    readServer(db),
    listTimetables(db),
    listSources(db, null)
  ]);
  return { name, missing: whatIsMissing(name, timetables.length, sources.length) };
};

/** The first thing that the server cannot do without, or that would help it most. */
function whatIsMissing(name: string, timetables: number, sources: number): 'name' | 'timetable' | 'source' | undefined {
  if (!name) return 'name';
  if (timetables === 0) return 'timetable';
  return sources === 0 ? 'source' : undefined;
}
