import { error, type RequestEvent } from '@sveltejs/kit';
import { requirePerson } from '#people/server';
import { getLocale } from '#paraglide/runtime.js';
import { oneAtATime } from '#platform/server/one-at-a-time.ts';
import { campOfPage } from '../camp-page.ts';
import { database } from '../database.ts';
import { type ArchiveRead, readArchive } from './read-archive.ts';
import * as m from '#messages';

type CampEvent = Pick<RequestEvent, 'cookies' | 'locals' | 'url'> & { params: { slug: string } };
type Camp = Awaited<ReturnType<typeof campOfPage>>['camp'];

/** All that an archive says, and it as one text. */
export type ArchiveSaid = ArchiveRead & { said: string; isTooLarge: boolean };

/** As much as a hundred sessions say whose notes are full; a small server draws and packs it within some seconds. */
const MOST_LETTERS = 8_000_000;

const reading = oneAtATime();

/** The camp of an address, for who may read its archive; before it is over these are its organisers. */
export async function campOfArchive(event: CampEvent) {
  const page = await campOfPage(event);
  if (page.may('read-archive')) return page;
  requirePerson(event);
  error(403, m.gatherings_organisers_only());
}

/** The archive of a camp as it is now; undefined while it is hidden. */
export async function archiveOf({ id, stage, freezesOn }: Camp, now: Date): Promise<ArchiveSaid | undefined> {
  const frozenOn = stage === 'frozen' ? freezesOn : undefined;
  return await reading(JSON.stringify([id, frozenOn, getLocale()]), async () => {
    const read = await readArchive(database(), { gathering: id, frozenOn }, now);
    if (!read) return undefined;
    const said = JSON.stringify(read.archive);
    return { ...read, said, isTooLarge: said.length > MOST_LETTERS };
  });
}
