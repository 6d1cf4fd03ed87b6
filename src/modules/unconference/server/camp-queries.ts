import type { Plan } from '../plan.ts';
import type { UnconferenceDb, UnconferenceTx } from './tables.ts';
import { notifyWall } from './wall-queries.ts';

export type CampRow = {
  edition: number;
  interestShown: boolean;
  interestUntil: Date | null;
  publishedAt: Date | null;
  claimsOpen: boolean;
};

export async function selectCamp(db: UnconferenceDb, gathering: string): Promise<CampRow | undefined> {
  return await campRow(db, gathering).executeTakeFirst();
}

/** The camp of a gathering, so that nobody else changes it meanwhile; made where there is none yet. */
export async function lockCamp(tx: UnconferenceTx, gathering: string): Promise<CampRow> {
  await tx
    .insertInto('camp')
    .values({ gathering_id: gathering, published_at: null })
    .onConflict((c) => c.doNothing())
    .execute();
  return await campRow(tx, gathering).forUpdate().executeTakeFirstOrThrow();
}

export async function updateCamp(
  tx: UnconferenceTx,
  gathering: string,
  change: { interest_shown?: boolean; interest_until?: Date | null; published_at?: Date; claims_open?: boolean }
): Promise<void> {
  await tx
    .updateTable('camp')
    .set((e) => ({ ...change, edition: e('edition', '+', 1) }))
    .where('gathering_id', '=', gathering)
    .execute();
  await notifyWall(tx, `changed ${gathering}`);
}

export async function selectPlan(db: UnconferenceDb, gathering: string): Promise<Plan> {
  const rooms = await db
    .selectFrom('camp_room')
    .select(['id', 'name', 'seats', 'step_free as stepFree', 'projector', 'quiet', 'set_aside as setAside'])
    .where('gathering_id', '=', gathering)
    .orderBy('position')
    .execute();
  const slots = await db
    .selectFrom('camp_slot')
    .select(['id', 'starts', 'ends', 'called'])
    .where('gathering_id', '=', gathering)
    .orderBy('starts')
    .execute();
  return { rooms, slots };
}

/** Keeps rooms and times as they are given: those with a known id are changed, others made, and what is not given is gone. */
export async function replacePlan(tx: UnconferenceTx, gathering: string, plan: Plan): Promise<void> {
  const known = await selectPlan(tx, gathering);
  await replaceRooms(tx, gathering, plan.rooms, new Set(known.rooms.map(({ id }) => id)));
  await replaceSlots(tx, gathering, plan.slots, new Set(known.slots.map(({ id }) => id)));
}

async function replaceRooms(tx: UnconferenceTx, gathering: string, rooms: Plan['rooms'], known: Set<string>) {
  const kept = rooms.map(({ id }) => id).filter((id) => known.has(id));
  await tx
    .deleteFrom('camp_room')
    .where('gathering_id', '=', gathering)
    .$if(kept.length > 0, (q) => q.where('id', 'not in', kept))
    .execute();
  for (const [position, { id, stepFree, setAside, ...as }] of rooms.entries()) {
    const values = { ...as, position, step_free: stepFree, set_aside: setAside };
    if (known.has(id)) await tx.updateTable('camp_room').set(values).where('id', '=', id).execute();
    else
      await tx
        .insertInto('camp_room')
        .values({ ...values, gathering_id: gathering })
        .execute();
    if (known.has(id) && setAside) await tx.deleteFrom('placement').where('room_id', '=', id).execute();
  }
}

async function replaceSlots(tx: UnconferenceTx, gathering: string, slots: Plan['slots'], known: Set<string>) {
  const kept = slots.map(({ id }) => id).filter((id) => known.has(id));
  await tx
    .deleteFrom('camp_slot')
    .where('gathering_id', '=', gathering)
    .$if(kept.length > 0, (q) => q.where('id', 'not in', kept))
    .execute();
  for (const { id, ...values } of slots) {
    if (known.has(id)) await tx.updateTable('camp_slot').set(values).where('id', '=', id).execute();
    else
      await tx
        .insertInto('camp_slot')
        .values({ ...values, gathering_id: gathering })
        .execute();
    // Sessions cannot stay in a time that is for everybody now.
    if (known.has(id) && values.called !== '') await tx.deleteFrom('placement').where('slot_id', '=', id).execute();
  }
}

function campRow(db: UnconferenceDb, gathering: string) {
  return db
    .selectFrom('camp')
    .select([
      'edition',
      'interest_shown as interestShown',
      'interest_until as interestUntil',
      'published_at as publishedAt',
      'claims_open as claimsOpen'
    ])
    .where('gathering_id', '=', gathering);
}
