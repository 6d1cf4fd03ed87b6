import { isUuid } from '#platform/server/uuid.ts';
import type { GatheringsDb, GatheringsTx } from './tables.ts';
import { clearWords, deleteGathering, deleteMessage, selectMadeBy, selectWords } from './told-queries.ts';

/** Who made a gathering; null once her account is gone. */
export async function madeBy(db: GatheringsDb, gathering: string): Promise<string | null> {
  return await selectMadeBy(db, gathering);
}

/** The words of one who signed up to the organisers; undefined where there are none. */
export async function findSignUpWords(
  db: GatheringsDb,
  gathering: string,
  person: string
): Promise<string | undefined> {
  if (!isUuid(gathering) || !isUuid(person)) return undefined;
  return (await selectWords(db, gathering, person)) || undefined;
}

/** Deletes for good what was removed long ago; of a sign-up only its words. */
export async function deleteTold(
  tx: GatheringsTx,
  told: { gathering: string } | { message: string } | { wordsOf: string; to: string }
): Promise<void> {
  if ('gathering' in told) await deleteGathering(tx, told.gathering);
  else if ('message' in told) await deleteMessage(tx, told.message);
  else await clearWords(tx, told.to, told.wordsOf);
}
