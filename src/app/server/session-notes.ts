import { error, type RequestEvent } from '@sveltejs/kit';
import { listSignUps } from '#gatherings/server';
import { type Named, namesOf, type NamesSought, NOTES_PARTS, type NotesSaid, withoutNames } from '#notes';
import { areNotesHidden, readNotes, type SessionNotes } from '#notes/server';
import { requirePerson } from '#people/server';
import { isNamed, type Pitch } from '#unconference';
import { findSession, readWall } from '#unconference/server';
import { campOfPage } from './camp-page.ts';
import { database } from './database.ts';
import { mayNow } from './rate-limits.ts';
import * as m from '#messages';

type NotesEvent = Pick<RequestEvent, 'cookies' | 'locals' | 'url'> & { params: { slug: string; number: string } };
type CampRead = Awaited<ReturnType<typeof campOfPage>>;

/** A session of an address with its notes, for whoever may read them: who may write them, and everybody once they are opened. */
export async function notesOfPage(event: NotesEvent) {
  const read = await campOfPage(event);
  const { pitches, rows } = await readWall(database(), read.camp.id, read.reader);
  const pitch = pitches.find(({ number }) => String(number) === event.params.number);
  if (!pitch || pitch.withdrawn || pitch.hidden) error(404);
  const { isOpened, of, writers } = await readNotes(database(), {
    gathering: read.camp.id,
    pitches: [pitch.id],
    looksAfter: read.reader.looksAfter
  });
  const { reads, writes } = mayWithNotes(read);
  if (!reads && !isOpened) keepOut(event, read);
  const stands = standings(rows).get(pitch.id);
  return { ...read, pitch, stands, isOpened, reads, writes, notes: shownTo(read.reader, of.get(pitch.id)!), writers };
}

/** The same for somebody who was there, or says so. */
export async function presenceFor(event: NotesEvent) {
  const read = await notesOfPage(event);
  const person = read.guest ?? requirePerson(event);
  if (!read.reads || read.notes.hidden) error(403);
  const mine = read.notes.present.find(({ id }) => id === person.id);
  return { writes: read.writes, mine, writing: { pitch: read.pitch.id, by: person.id } };
}

/** The same for somebody who wants to write there. */
export async function notesFor(event: NotesEvent) {
  const read = await notesOfPage(event);
  const person = read.guest ?? requirePerson(event);
  if (!read.writes || read.notes.hidden) error(403);
  return { ...read, person, writing: { pitch: read.pitch.id, by: person.id } };
}

/** Who writes in which notes, for what is asked again and again while she does: of the camp nothing else is read. */
export async function writingFor(event: NotesEvent): Promise<{ pitch: string; by: string }> {
  const read = await campOfPage(event);
  const person = read.guest ?? event.locals.person;
  if (!person) error(401);
  if (!mayWithNotes(read).writes) error(403);
  const session = { gathering: read.camp.id, number: Number(event.params.number) };
  const [pitch, isHidden] = await Promise.all([findSession(database(), session), areNotesHidden(database(), session)]);
  if (!pitch) error(404);
  if (isHidden) error(403);
  return { pitch, by: person.id };
}

/**
 * Whether somebody reads notes as they are written, and writes in them. A guest does once an organiser has let her in: what she writes
 * is there for others at once.
 */
export function mayWithNotes({ may, guest }: Pick<CampRead, 'may' | 'guest'>): { reads: boolean; writes: boolean } {
  const isKnown = (guest?.standing ?? 'known') === 'known';
  return { reads: isKnown && may('read-notes'), writes: isKnown && may('write-notes') };
}

/** Without the names of guests whom no organiser has let in. */
export function shownTo(reader: CampRead['reader'], notes: SessionNotes): SessionNotes {
  return { ...notes, present: notes.present.filter((one) => isNamed(one, reader)) };
}

export function mayWriteNow(person: string): boolean {
  return mayNow('write-notes', person);
}

/** Everybody who answered whether she comes, or wrote in some notes. */
export async function namesAround(camp: CampRead['camp'], writers: readonly Named[]): Promise<NamesSought> {
  return namesOf([...writers, ...(await listSignUps(database(), camp, new Date()))]);
}

/**
 * Notes as everybody reads them: without the names of people around who have not said that they may be named there.
 * @param around whom they may name, beside who hosts the session and who was there
 * @returns what they say then, and the words that were left out
 */
export function asEverybodyReads(
  { pitch, notes: written }: { pitch: Pitch; notes: SessionNotes },
  around: NamesSought
): { said: NotesSaid; leftOut: string[] } {
  const leaveOut = [around, namesOf([...pitch.hosts, ...written.present])];
  const keep = namesOf(written.present.filter(({ named }) => named));
  const parts = NOTES_PARTS.map((part) => withoutNames(written.said[part], { leaveOut, keep }, m.notes_somebody()));
  const [notes = '', decisions = '', links = '', actions = ''] = parts.map(({ text }) => text);
  return { said: { notes, decisions, links, actions }, leftOut: [...new Set(parts.flatMap(({ leftOut }) => leftOut))] };
}

type Place = { starts: string; ends: string; room: string };

/** The time and the room of each session on the wall; `again`: of one that is held more often, those after the first. */
export function standings(rows: Awaited<ReturnType<typeof readWall>>['rows']): Map<string, Place & { again: Place[] }> {
  const cells = rows.flatMap(({ slot, standing }) => standing.map((one) => ({ slot, ...one })));
  const ofPitch = Map.groupBy(cells, ({ pitch }) => pitch.id);
  return new Map(
    [...ofPitch].map(([pitch, its]) => {
      const [first, ...again] = its
        .filter(({ began }) => began === undefined)
        .map(({ slot, room, goesOnUntil }) => ({
          starts: slot.starts,
          ends: goesOnUntil ?? slot.ends,
          room: room.name
        }));
      return [pitch, { ...first!, again }] as const;
    })
  );
}

function keepOut(event: NotesEvent, { guest }: CampRead): never {
  if (guest) error(403, m.notes_guest_waits());
  requirePerson(event);
  error(404);
}
