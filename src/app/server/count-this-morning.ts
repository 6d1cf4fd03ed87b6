import { listAllMemberships } from '#groups/server';
import { readServer } from '#people/server';
import { morningOf } from '#travel';
import { countMorning, forgetMornings, isMorningCounted } from '#travel/server';
import { database } from './database.ts';

/** Counts all groups by district once a morning: soon after four by the server's clock, or when the server is back. */
export async function countThisMorning(now: Date): Promise<void> {
  const morning = await thisMorning(now);
  if (await isMorningCounted(database(), morning)) return;
  const memberships = await listAllMemberships(database());
  await database()
    .transaction()
    .execute((tx) => countMorning(tx, memberships, morning));
}

/** The same for people who were made up just now. */
export async function countSample(now: Date): Promise<void> {
  const [morning, memberships] = await Promise.all([thisMorning(now), listAllMemberships(database())]);
  await database()
    .transaction()
    .execute(async (tx) => {
      await forgetMornings(tx);
      await countMorning(tx, memberships, morning);
    });
}

async function thisMorning(now: Date): Promise<string> {
  return morningOf(now, (await readServer(database())).zone);
}
