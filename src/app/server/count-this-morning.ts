import { listAllMemberships } from '#groups/server';
import { listAllComers } from '#ideas/server';
import { readServer } from '#people/server';
import { morningOf } from '#travel';
import { countMorning, forgetMornings, isMorningCounted } from '#travel/server';
import { database } from './database.ts';

/** Counts all groups and ideas by district once a morning: soon after four by the server's clock, or when the server is back. */
export async function countThisMorning(now: Date): Promise<void> {
  const morning = await thisMorning(now);
  if (await isMorningCounted(database(), morning)) return;
  const memberships = await countedTogether();
  await database()
    .transaction()
    .execute((tx) => countMorning(tx, memberships, morning));
}

/** The same for people who were made up just now. */
export async function countSample(now: Date): Promise<void> {
  const [morning, memberships] = await Promise.all([thisMorning(now), countedTogether()]);
  await database()
    .transaction()
    .execute(async (tx) => {
      await forgetMornings(tx);
      await countMorning(tx, memberships, morning);
    });
}

/** Members of a group, and those who would come to an idea. */
async function countedTogether(): Promise<{ group: string; person: string }[]> {
  return [...(await listAllMemberships(database())), ...(await listAllComers(database()))];
}

async function thisMorning(now: Date): Promise<string> {
  return morningOf(now, (await readServer(database())).zone);
}
