import { Readable } from 'node:stream';
import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { readPictureFile } from '#gatherings/server';
import { getLocale } from '#paraglide/runtime.js';
import { database } from '../database.ts';
import { mayNow } from '../rate-limits.ts';
import { archiveOf, campOfArchive } from './archive-page.ts';
import { archiveZip } from './archive-zip.ts';

type Asking = Pick<RequestEvent, 'cookies' | 'locals' | 'url' | 'getClientAddress'> & { params: { slug: string } };

/** The archive of an address as one file, in the language of who asks. Where it is too large, its page says so. */
export async function archiveResponse(event: Asking, now: Date): Promise<Response> {
  const { camp, reader } = await campOfArchive(event);
  if (!mayNow('take-archive', reader.person ?? event.getClientAddress(), now)) error(429);
  const read = await archiveOf(camp, now);
  if (!read) error(404);
  if (read.isTooLarge) redirect(303, `/gatherings/${camp.slug}/archive`);
  const asking = { person: event.locals.person, now };
  const { picture: id, archive, said } = read;
  const picture = async () =>
    id === undefined ? undefined : (await readPictureFile(database(), { id, size: 'large' }, asking))?.file;
  const zip = await archiveZip({ archive, said, language: getLocale(), origin: event.url.origin, picture });
  // Not copied for each who takes it away.
  return new Response(Readable.toWeb(Readable.from([zip])) as ReadableStream, {
    headers: {
      'content-type': 'application/zip',
      'content-length': String(zip.length),
      'content-disposition': `attachment; filename="${camp.slug}.zip"`,
      'cache-control': 'private, no-store'
    }
  });
}
