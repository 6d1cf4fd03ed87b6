import { seatEveryone } from '@afield/grid/server';
import { type OwnPlanRow, ownPlan } from '../own-plan.ts';
import { veilPitch } from '../pitch.ts';
import { wallOf } from '../wall.ts';
import { readTurnout } from './count-heads.ts';
import { deletePlanChoice, savePlanChoice, selectPlanChoices } from './plan-choice-queries.ts';
import { selectPlacements } from './placement-queries.ts';
import { selectPlan } from './camp-queries.ts';
import { seatsBySlot } from '../showings.ts';
import { engineGridOf, readWhole } from './read-camp.ts';
import type { UnconferenceDb, UnconferenceTx } from './tables.ts';

/** Somebody's day at a camp, for herself; nothing until the wall is there. */
export async function readOwnPlan(
  db: UnconferenceDb,
  gathering: string,
  reader: { person: string; looksAfter: boolean }
): Promise<OwnPlanRow[]> {
  const [whole, choices, { turnout }] = await Promise.all([
    readWhole(db, gathering, 'published'),
    selectPlanChoices(db, gathering, reader.person),
    readTurnout(db, gathering)
  ]);
  if (!whole.camp.publishedAt) return [];
  const { camp, placements, showings } = engineGridOf(whole);
  const seats = seatEveryone(camp, placements, { turnout }).filter(({ person }) => person === reader.person);
  const wishes = new Map(
    whole.interests.filter(({ person }) => person === reader.person).map(({ pitch, wish }) => [pitch, wish])
  );
  const pitches = whole.pitches.map((pitch) => veilPitch(pitch, reader));
  const rows = wallOf({ ...whole, pitches }, { person: reader.person, wishes });
  const away = new Set(camp.people.find(({ id }) => id === reader.person)?.away);
  return ownPlan({ rows, seats: seatsBySlot(seats, showings, away), choices });
}

type Choosing = {
  gathering: string;
  person: string;
  slot: string;
  /** a session, none at all, or what is proposed */
  to: { pitch: string | null } | 'proposed';
};

/** Goes where somebody says at a time, whatever is proposed. @returns false where that time, or that session in it, is gone */
export async function choosePlan(tx: UnconferenceTx, { gathering, person, slot, to }: Choosing): Promise<boolean> {
  const { slots } = await selectPlan(tx, gathering);
  if (!slots.some(({ id, called }) => id === slot && called === '')) return false;
  if (to === 'proposed') {
    await deletePlanChoice(tx, person, slot);
    return true;
  }
  const placed = to.pitch === null ? [] : await selectPlacements(tx, gathering, 'published');
  if (to.pitch !== null && !placed.some((one) => one.pitch === to.pitch && one.slot === slot)) return false;
  await savePlanChoice(tx, person, { slot, pitch: to.pitch });
  return true;
}
