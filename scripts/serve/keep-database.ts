import { setTimeout as pause } from 'node:timers/promises';
import type { DatabaseAddress } from '../../src/platform/server/database.ts';
import { holdDatabase } from './hold-database.ts';

const TRIES = 30;
const PAUSE_MILLISECONDS = 1000;

export type KeptDatabase = { letGo: () => Promise<void> };

/**
 * Holds a database, and takes it up again when its PostgreSQL was killed or started anew.
 * @param startAgain starts a PostgreSQL that has ended; does nothing to one that runs
 * @param onGone called when it does not come back, or another process holds it by then
 * @returns undefined where another process holds it
 */
export async function keepDatabase(
  address: DatabaseAddress,
  startAgain: () => Promise<unknown>,
  onGone: (why: string) => void
): Promise<KeptDatabase | undefined> {
  const ending = new AbortController();
  let again: Promise<void> | undefined;
  const lost = () => {
    again = takeUp();
  };
  let held = await holdDatabase(address, lost);
  if (!held) return undefined;

  async function takeUp(): Promise<void> {
    let why = '';
    for (let tries = 0; tries < TRIES && !ending.signal.aborted; tries++) {
      try {
        await startAgain();
        held = await holdDatabase(address, lost);
        if (!held) onGone('Another Afield has taken the database over.');
        return;
      } catch (error) {
        why = (error as Error).message;
        await pause(PAUSE_MILLISECONDS, undefined, { signal: ending.signal }).catch(() => undefined);
      }
    }
    if (!ending.signal.aborted) onGone(`The database has ended and does not come back: ${why}`);
  }

  return {
    letGo: async () => {
      ending.abort();
      await again;
      await held?.();
    }
  };
}
