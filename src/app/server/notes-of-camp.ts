import type { RequestEvent } from '@sveltejs/kit';
import { readNotes } from '#notes/server';
import { isPlaceable } from '#unconference';
import { readWall } from '#unconference/server';
import { campOfPage } from './camp-page.ts';
import { database } from './database.ts';
import { mayWithNotes, shownTo, standings } from './session-notes.ts';

type CampEvent = Pick<RequestEvent, 'cookies' | 'locals' | 'url'> & { params: { slug: string } };

/** The sessions of an address with their notes: those on the wall by time, then the others by number. None for who may not read them. */
export async function notesOfCamp(event: CampEvent) {
  const read = await campOfPage(event);
  const { camp, reader } = read;
  const { pitches, wishes, rows } = await readWall(database(), camp.id, reader);
  const there = pitches.filter(isPlaceable);
  const { isOpened, of, writers } = await readNotes(database(), {
    gathering: camp.id,
    pitches: there.map(({ id }) => id),
    looksAfter: reader.looksAfter
  });
  const { reads, writes } = mayWithNotes(read);
  const standsAt = standings(rows);
  const isReader = ({ id }: { id: string }) => id === reader.person;
  const sessions = there.flatMap((pitch) => {
    const notes = of.get(pitch.id);
    const isHers = pitch.hosts.some(isReader) || wishes.has(pitch.id) || (notes?.present.some(isReader) ?? false);
    return notes ? [{ pitch, stands: standsAt.get(pitch.id), notes: shownTo(reader, notes), isHers }] : [];
  });
  const byTime = sessions.toSorted((a, b) => (a.stands?.starts ?? '99').localeCompare(b.stands?.starts ?? '99'));
  return { ...read, isOpened, writers, reads, writes, sessions: reads || isOpened ? byTime : [] };
}
