import type { Database } from '../src/app/server/tables.ts';
import type { TextName } from '../src/modules/moderation/index.ts';
import type { Person } from '../src/modules/people/index.ts';
import { BLANK_PITCH, type TypedSlot } from '../src/modules/unconference/index.ts';
import { decideAboutText } from '../src/modules/moderation/server/index.ts';
import {
  announce,
  changePitch,
  gatherTalks,
  keepDraft,
  pitchSession,
  planCamp,
  publishGrid,
  readDraft
} from '../src/modules/unconference/server/index.ts';

const SLOTS = [
  { id: '', starts: '10:30', ends: '11:15', called: '' },
  { id: '', starts: '11:15', ends: '11:30', called: 'Coffee' },
  { id: '', starts: '11:30', ends: '12:15', called: '' }
];

export type PlacedCamp = { id: string; by: Person; titles: string[]; slots?: TypedSlot[] };

/** Gives a gathering two rooms, two times, and sessions of these titles, placed in order: times down, rooms across. */
export async function placeCamp(db: Database, { id, by, titles, slots = SLOTS }: PlacedCamp): Promise<string[]> {
  const rooms = ['Hall', 'Nook'].map((name) => ({
    id: '',
    name,
    seats: '30',
    stepFree: true,
    projector: true,
    quiet: false,
    setAside: false
  }));
  return await db.transaction().execute(async (tx) => {
    await planCamp(tx, { gathering: id, typed: { rooms, slots }, edition: 0 });
    const pitches: string[] = [];
    for (const title of titles) {
      const pitching = { gathering: id, by: by.id, typed: { ...BLANK_PITCH, title } };
      const pitched = await pitchSession(tx, pitching, new Date());
      if (pitched.answer === 'pitched') pitches.push(pitched.id);
    }
    return pitches;
  });
}

/** Puts sessions into its cells, in order, and on the wall. */
export async function putOnWall(db: Database, gathering: string, pitches: readonly string[]): Promise<void> {
  const { plan, camp } = await readDraft(db, gathering);
  const slots = plan.slots.filter(({ called }) => called === '');
  const cells = slots.flatMap((slot) => plan.rooms.map((room) => ({ slot: slot.id, room: room.id })));
  const placed = pitches.flatMap((pitch, n) => (cells[n] ? [{ pitch, ...cells[n], pinned: false }] : []));
  const { edition } = camp;
  await db.transaction().execute(async (tx) => {
    await keepDraft(tx, { gathering, placed, edition, what: 'made' }, new Date());
    await publishGrid(tx, { gathering, edition: edition + 1 }, new Date());
  });
}

/** Makes one round of its lightning talks. @returns its number */
export async function makeRound(db: Database, gathering: string, by: Person): Promise<number | undefined> {
  const round = { gathering, by: by.id, title: 'Lightning talks' };
  return await db.transaction().execute((tx) => gatherTalks(tx, round, new Date()));
}

export async function retitle(db: Database, pitch: { id: string; gathering: string; by: string }, title: string) {
  const changing = { ...pitch, typed: { ...BLANK_PITCH, title } };
  await db.transaction().execute((tx) => changePitch(tx, changing, new Date()));
}

/** @returns its id */
export async function sayToAll(db: Database, saying: { gathering: string; by: string; text: string }): Promise<string> {
  await db.transaction().execute((tx) => announce(tx, saying, new Date()));
  const said = db.selectFrom('camp_announcement').select('id').where('gathering_id', '=', saying.gathering);
  return (await said.executeTakeFirstOrThrow()).id;
}

/** As an organiser hides it whom somebody has told of it. */
export async function hideText(db: Database, name: TextName, { author, by }: { author: string; by: string }) {
  const text = { ...name, group: null, author, title: '', said: '', path: '/' };
  const deciding = { text, by, typed: { what: 'hidden', because: 'It names a child' } };
  await db.transaction().execute((tx) => decideAboutText(tx, deciding, new Date()));
}
