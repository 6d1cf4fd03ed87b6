import { readWants, writeWantsTable } from '#unconference/server';
import { campFor } from '#app/server/camp-page.ts';
import { database } from '#app/server/database.ts';
import type { RequestHandler } from './$types';

/** The same lists as a table, to be passed on. */
export const GET: RequestHandler = async (event) => {
  const { camp, reader } = await campFor(event, 'look-after-guests');
  const table = writeWantsTable(await readWants(database(), camp.id, reader));
  return new Response(table, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${camp.slug}-lists.csv"`,
      'cache-control': 'private, no-store'
    }
  });
};
