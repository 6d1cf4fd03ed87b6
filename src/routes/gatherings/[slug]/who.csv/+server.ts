import { listSignUps, writeSignUpTable } from '#gatherings/server';
import { database } from '#app/server/database.ts';
import { organisedGathering } from '#app/server/organised-gathering.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { hosted } = await organisedGathering(event, event.params.slug, 'look-after-sign-ups');
  const table = writeSignUpTable(await listSignUps(database(), hosted, new Date()), hosted.zone);
  return new Response(table, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${hosted.slug}.csv"`,
      'cache-control': 'private, no-store'
    }
  });
};
