import { error, type RequestEvent } from '@sveltejs/kit';
import { readPictureFile } from '#gatherings/server';
import { getLocale } from '#paraglide/runtime.js';
import { campOfPage } from '../camp-page.ts';
import { database } from '../database.ts';
import { requirePerson } from '#people/server';
import { archiveZip } from './archive-zip.ts';
import { readArchive } from './read-archive.ts';
import * as m from '#messages';

type CampEvent = Pick<RequestEvent, 'cookies' | 'locals' | 'url'> & { params: { slug: string } };

/** The archive of an address, for who may read it; before the camp is over these are its organisers. `read` is not there while it is hidden. */
export async function archiveOfPage(event: CampEvent, now: Date) {
  const page = await campOfPage(event);
  if (!page.may('read-archive')) {
    requirePerson(event);
    error(403, m.gatherings_organisers_only());
  }
  const { id, stage, freezesOn } = page.camp;
  const frozenOn = stage === 'frozen' ? freezesOn : undefined;
  return { ...page, read: await readArchive(database(), { gathering: id, frozenOn }, now) };
}

/** It as one file, in the language of who asks. */
export async function archiveResponse(event: CampEvent & Pick<RequestEvent, 'locals'>, now: Date): Promise<Response> {
  const { camp, read } = await archiveOfPage(event, now);
  if (!read) error(404);
  const asking = { person: event.locals.person, now };
  const { picture: id, archive } = read;
  const picture = async () =>
    id === undefined ? undefined : (await readPictureFile(database(), { id, size: 'large' }, asking))?.file;
  const zip = await archiveZip({ archive, language: getLocale(), origin: event.url.origin, picture });
  return new Response(new Uint8Array(zip), {
    headers: {
      'content-type': 'application/zip',
      'content-length': String(zip.length),
      'content-disposition': `attachment; filename="${camp.slug}.zip"`,
      'cache-control': 'private, no-store'
    }
  });
}
