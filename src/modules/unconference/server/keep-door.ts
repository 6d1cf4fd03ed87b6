import { randomInt } from 'node:crypto';
import { lockCamp } from './camp-queries.ts';
import { type Door, selectCampOfDoor, selectDoor, updateDoor } from './guest-queries.ts';
import type { UnconferenceDb, UnconferenceTx } from './tables.ts';

/** No letters or digits that are taken for one another: somebody types it from a poster. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const KEY_LENGTH = 8;

/** Lets people join a camp with a name alone, or no longer. The link stays the same, so that a poster is good again. */
export async function openDoor(tx: UnconferenceTx, gathering: string, isOpen: boolean): Promise<void> {
  await lockCamp(tx, gathering);
  const { key } = await selectDoor(tx, gathering);
  await updateDoor(tx, gathering, { door_open: isOpen, ...(key === null && { door_key: drawKey() }) });
}

/** What the door of a camp is: its key, and whether it is open. */
export async function readDoor(db: UnconferenceDb, gathering: string): Promise<Door> {
  return await selectDoor(db, gathering);
}

/** The gathering that a link or a poster is for. @param key as it was typed */
export async function campOfDoor(db: UnconferenceDb, key: string): Promise<string | undefined> {
  return await selectCampOfDoor(db, key.trim().toLowerCase());
}

function drawKey(): string {
  return Array.from({ length: KEY_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}
