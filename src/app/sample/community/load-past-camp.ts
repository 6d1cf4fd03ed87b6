import type { Transaction } from 'kysely';
import { openNotes, sayPresent, writeNotes } from '#notes/server';
import { NO_NOTES } from '#notes';
import type { Person } from '#people';
import { BLANK_PITCH, BLANK_ROOM, proposeDay } from '#unconference';
import { commentOnPitch, keepDraft, pitchSession, planCamp, publishGrid, readDraft } from '#unconference/server';
import type { AllTables, Database } from '../../server/tables.ts';
import { CALLED } from './load-camp.ts';
import { idOf } from './load-camp-people.ts';
import { PAST_SESSIONS, type PastSession } from './past-sessions.ts';

type Tx = Transaction<AllTables>;
type People = ReadonlyMap<string, Person>;

const ROOMS = [
  { name: 'Hall', seats: '40', stepFree: true, projector: true },
  { name: 'Reading room', seats: '30', stepFree: true }
].map((room) => ({ ...BLANK_ROOM, ...room }));

/** Gives the camp that has been its wall, and what people wrote there. */
export async function loadPastCamp(tx: Tx, gathering: string, people: People, now: Date): Promise<void> {
  const slots = proposeDay('10:30', '16:30', CALLED).map((slot) => ({ id: '', ...slot }));
  await planCamp(tx, { gathering, typed: { rooms: ROOMS, slots }, edition: 0 });
  const made: string[] = [];
  for (const session of PAST_SESSIONS) made.push(await loadSession(tx, gathering, session, people, now));
  await putOnWall(tx, gathering, made, now);
  await openNotes(tx, gathering, true, now);
}

async function loadSession(
  tx: Tx,
  gathering: string,
  { by, title, about, kind, notes, present = [], comments = [] }: PastSession,
  people: People,
  now: Date
): Promise<string> {
  const host = idOf(people, by);
  const typed = { ...BLANK_PITCH, title, about, kind };
  const pitched = await pitchSession(tx, { gathering, by: host, typed }, now);
  if (pitched.answer !== 'pitched') throw new Error(`The sample's ${title} could not be suggested`);
  const pitch = pitched.id;
  if (notes) await writeNotes(tx, { pitch, by: host }, { typed: notes, base: NO_NOTES }, now);
  for (const [name, named] of present) {
    await sayPresent(tx, { pitch, by: idOf(people, name) }, { isThere: true, named });
  }
  for (const [name, text] of comments) {
    await commentOnPitch(tx, { gathering, pitch, by: idOf(people, name), typed: text }, now);
  }
  return pitch;
}

/** In order: times down, rooms across; what there is no cell for stands nowhere. */
async function putOnWall(tx: Tx, gathering: string, pitches: readonly string[], now: Date): Promise<void> {
  const db: Database = tx;
  const { plan, camp } = await readDraft(db, gathering);
  const slots = plan.slots.filter(({ called }) => called === '').slice(0, 3);
  const cells = slots.flatMap((slot) => plan.rooms.map((room) => ({ slot: slot.id, room: room.id })));
  const placed = pitches.flatMap((pitch, n) => (cells[n] ? [{ pitch, ...cells[n], pinned: false }] : []));
  await keepDraft(tx, { gathering, placed, edition: camp.edition, what: 'made' }, now);
  await publishGrid(tx, { gathering, edition: camp.edition + 1 }, now);
}
