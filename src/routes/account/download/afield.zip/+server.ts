import { Readable } from 'node:stream';
import { requirePerson } from '#people/server';
import { everythingOf, zipOf } from '#app/server/download.ts';
import { publishing } from '#app/server/publishing.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { id } = requirePerson(event);
  const now = new Date();
  const zip = zipOf(await everythingOf(publishing(), id, now), now);
  return new Response(Readable.toWeb(Readable.from(zip)) as ReadableStream, {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="afield-${now.toISOString().slice(0, 10)}.zip"`,
      'cache-control': 'private, no-store'
    }
  });
};
