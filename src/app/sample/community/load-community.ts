import { listSamplePeople } from '#people/server';
import { dropFacts } from '#platform/server/outbox.ts';
import { countSample } from '../../server/count-this-morning.ts';
import { database } from '../../server/database.ts';
import { loadCamp } from './load-camp.ts';
import { loadGroups } from './load-groups.ts';
import { loadHeld } from './load-held.ts';
import { loadIdeas } from './load-ideas.ts';
import { loadPastCamp } from './load-past-camp.ts';
import { loadPeople } from './load-people.ts';

/** The gathering that people suggest sessions for, and the one before it. */
const CAMP = 'Library Camp: cake and code';
const PAST_CAMP = 'Library Camp: the first one';

/** On the eve of it. */
const DAYS_SINCE_PAST = 131;

/**
 * Makes a community to look around in: people, groups, threads, gatherings and who goes, all made up. Once: what is done with it
 * afterwards stays. Nobody is told of its past, because it never happened.
 */
export async function loadCommunity(now: Date, today: string): Promise<void> {
  if ((await listSamplePeople(database())).length > 0) return;
  const people = await loadPeople(now);
  await database()
    .transaction()
    .execute(async (tx) => {
      const groups = await loadGroups(tx, people, now);
      const held = await loadHeld(tx, groups, [...people.values()], now, today);
      const camp = held.get(CAMP);
      if (camp) await loadCamp(tx, camp, people, now);
      const past = held.get(PAST_CAMP);
      if (past) await loadPastCamp(tx, past, people, new Date(now.getTime() - DAYS_SINCE_PAST * 86_400_000));
      await loadIdeas(tx, groups, people, now);
      await dropFacts(tx);
    });
  await countSample(now);
}
