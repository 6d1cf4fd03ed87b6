import type { RequestEvent } from '@sveltejs/kit';
import { type Hosted, listedOf } from '#gatherings';
import { listGroupGatherings } from '#gatherings/server';
import { readServer } from '#people/server';
import { startOf } from '#travel/server';
import { database } from './database.ts';
import { travelling } from './reach.ts';
import { visitorOf } from './visitor.ts';
import { type OnRow, rowsOf } from './what-is-on.ts';

export type GroupGatheringsShown = {
  /** with the visitor's own verdicts and who is going, the soonest first */
  upcoming: OnRow[];
  past: Hosted[];
  drafts: Hosted[];
};

/**
 * What a group holds, as one visitor may see it.
 * @param most how many of those to come; all of them where it is not said
 */
export async function groupGatherings(
  event: RequestEvent,
  { group, drafts, most }: { group: string; drafts: boolean; most?: number }
): Promise<GroupGatheringsShown> {
  const person = event.locals.person?.id ?? null;
  const [held, start, { zone }] = await Promise.all([
    listGroupGatherings(database(), { group, person, drafts }, new Date()),
    startOf(database(), visitorOf(event)),
    readServer(database())
  ]);
  const listed = held.upcoming.slice(0, most).map(listedOf);
  const upcoming = await rowsOf({ db: database(), travelling: travelling() }, { listed, start, zone, person });
  return { upcoming, past: held.past, drafts: held.drafts };
}
