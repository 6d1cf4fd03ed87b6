import { createHash } from 'node:crypto';
import type { Outing } from '../outing.ts';
import { isRestricted } from '../riding.ts';
import { type VerdictChange, withoutLegs } from '../verdict-change.ts';
import type { Start } from './keep-start.ts';
import type { TravelDb, TravelTx } from './tables.ts';
import {
  deleteToldBefore,
  selectTold,
  selectUnseen,
  type ToldVerdict,
  updateSeen,
  upsertTold
} from './told-verdict-queries.ts';

/** What stands for an outing and a start: what was told of another place, other hours or another start means nothing. */
export function questionKey({ place, days, zone }: Outing, start: Start): string {
  const { earliest, latest, comfortable } = start.limits;
  const asked = JSON.stringify([
    [place?.lat, place?.lon, zone],
    days.map((day) => [day.date, day.start, day.end]),
    start.places.map((from) => [from.place, from.lat, from.lon, from.minutes]),
    [earliest, latest, comfortable],
    ...(isRestricted(start.riding ?? {}) ? [start.riding] : [])
  ]);
  return createHash('sha256').update(asked).digest('base64url');
}

/** What people were told last, by person and gathering. */
export async function toldVerdicts(db: TravelDb, people: readonly string[]): Promise<Map<string, ToldVerdict>> {
  const told = await selectTold(db, people);
  return new Map(told.map((one) => [toldKey(one), one]));
}

export function toldKey({ person, gathering }: { person: string; gathering: string }): string {
  return `${person} ${gathering}`;
}

/** Notes what somebody is told, in place of what she was told of the same gathering before. */
export async function noteTold(tx: TravelTx, told: ToldVerdict & { lastDate: string }, now: Date): Promise<void> {
  await upsertTold(tx, { ...told, was: withoutLegs(told.was), now: withoutLegs(told.now) }, told.lastDate, now);
}

/** What somebody was told and has not seen yet, of gatherings that end on a date or later, by gathering. */
export async function unseenChanges(
  db: TravelDb,
  person: string,
  from: string
): Promise<Map<string, VerdictChange & { question: string }>> {
  const rows = await selectUnseen(db, person, from);
  return new Map(rows.map(({ gathering, question, was, now }) => [gathering, { question, was, now }]));
}

/** Somebody has seen what has changed. */
export async function seeChange(db: TravelDb, person: string, gathering: string, now: Date): Promise<void> {
  await updateSeen(db, person, gathering, now);
}

/** Forgets what was told of gatherings that ended before a date. */
export async function forgetTold(db: TravelDb, before: string): Promise<void> {
  await deleteToldBefore(db, before);
}
