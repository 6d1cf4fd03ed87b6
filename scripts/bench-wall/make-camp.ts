import { BLANK_PITCH, proposeDay } from '../../src/modules/unconference/index.ts';
import {
  keepDraft,
  pitchSession,
  planCamp,
  publishGrid,
  readPlan
} from '../../src/modules/unconference/server/index.ts';
import type { World } from '../bench-pages/open-world.ts';

export type BenchCamp = { id: string; slug: string; by: string; pitch: string };

const CALLED = { hello: 'Hello', coffee: 'Coffee', lunch: 'Lunch', close: 'Close' };

/** An unconference of today with ten rooms, five times and fifty sessions on its wall. */
export async function makeCamp({ db }: World): Promise<BenchCamp> {
  const today = Temporal.Now.plainDateISO('Europe/London').toString();
  const { id, slug } = await db
    .updateTable('gathering')
    .set({ kind: 'unconference', state: 'published', shown_to: 'everyone', first_date: today, last_date: today })
    .set({ start: `${today}T10:30`, end: `${today}T16:30`, starts_at: new Date(), ends_at: new Date(Date.now() + 3e7) })
    .where('slug', '=', 'gathering-1')
    .returning(['id', 'slug'])
    .executeTakeFirstOrThrow();
  const { id: by } = await db.selectFrom('person').select('id').limit(1).executeTakeFirstOrThrow();
  const rooms = Array.from({ length: 10 }, (_, n) => {
    return {
      id: '',
      name: `Room ${n + 1}`,
      seats: '30',
      stepFree: true,
      projector: true,
      quiet: false,
      setAside: false
    };
  });
  const slots = proposeDay('10:30', '16:30', CALLED).map((slot) => ({ id: '', ...slot }));
  const pitches = await db.transaction().execute(async (tx) => {
    await planCamp(tx, { gathering: id, typed: { rooms, slots }, edition: 0 });
    const made: string[] = [];
    for (let n = 1; n <= 50; n++) {
      const typed = { ...BLANK_PITCH, title: `Session ${n}`, about: 'Two lines that stay with it everywhere it goes.' };
      const pitched = await pitchSession(tx, { gathering: id, by, typed }, new Date());
      if (pitched.answer === 'pitched') made.push(pitched.id);
    }
    return made;
  });
  const { plan, camp } = await readPlan(db, id);
  const cells = plan.slots
    .filter(({ called }) => called === '')
    .flatMap((slot) => plan.rooms.map((room) => ({ slot: slot.id, room: room.id })));
  const placed = pitches.map((pitch, n) => ({ pitch, ...cells[n]!, pinned: false }));
  await db.transaction().execute(async (tx) => {
    await keepDraft(tx, { gathering: id, placed, edition: camp.edition, what: 'made' }, new Date());
    await publishGrid(tx, { gathering: id, edition: camp.edition + 1 }, new Date());
  });
  return { id, slug, by, pitch: pitches[0]! };
}
