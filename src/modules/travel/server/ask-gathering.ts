import { randomBytes } from 'node:crypto';
import type { Gathering } from '#gatherings';
import {
  deleteAskedBefore,
  insertAskedGathering,
  selectAskedGathering,
  updateAskedGathering
} from './asked-gathering-queries.ts';
import type { TravelDb } from './tables.ts';

/** A gathering that somebody asked about, and what she added because nobody else said it. Nothing of who asked. */
export type AskedGathering = {
  gathering: Gathering;
  /** what else the same link or file tells of, the soonest first */
  others?: Gathering[];
  /** the hours to count with where the gathering does not say them */
  hours?: { start: string; end: string };
  /** where it is, where the gathering gives no point; `guessed`: found by its name only */
  place?: { name: string; lat: number; lon: number; guessed: boolean };
};

const KEPT_DAYS = 90;

/** An id that cannot be guessed: whoever has the address of an answer has it from somebody. */
export function newSecretId(): string {
  return randomBytes(12).toString('base64url');
}

/** Keeps what was asked about, so that the answer has an address. */
export async function askGathering(db: TravelDb, asked: AskedGathering, now: Date): Promise<string> {
  const id = newSecretId();
  await insertAskedGathering(db, id, asked, now);
  return id;
}

export async function readAskedGathering(db: TravelDb, id: string): Promise<AskedGathering | undefined> {
  return (await selectAskedGathering(db, id)) as AskedGathering | undefined;
}

/** Adds the hours or the place that somebody told. */
export async function completeAskedGathering(db: TravelDb, id: string, asked: AskedGathering): Promise<void> {
  await updateAskedGathering(db, id, asked);
}

/** What was asked about months ago is of no use to anybody. */
export async function forgetAskedGatherings(db: TravelDb, now: Date): Promise<void> {
  await deleteAskedBefore(db, new Date(now.getTime() - KEPT_DAYS * 86_400_000));
}
