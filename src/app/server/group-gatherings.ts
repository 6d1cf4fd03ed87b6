import type { RequestEvent } from '@sveltejs/kit';
import { type Hosted, listedOf } from '#gatherings';
import { listGroupGatherings } from '#gatherings/server';
import { readServer } from '#people/server';
import { listReachable, type ReachableRow, startOf } from '#travel/server';
import { database } from './database.ts';
import { travelling } from './reach.ts';
import { visitorOf } from './visitor.ts';

export type GroupGatheringsShown = {
  /** with the visitor's own verdicts, the soonest first */
  upcoming: ReachableRow[];
  past: Hosted[];
  drafts: Hosted[];
};

/** What a group holds, as one visitor may see it. */
export async function groupGatherings(
  event: RequestEvent,
  { group, drafts }: { group: string; drafts: boolean }
): Promise<GroupGatheringsShown> {
  const person = event.locals.person?.id ?? null;
  const [held, start, { zone }] = await Promise.all([
    listGroupGatherings(database(), { group, person, drafts }, new Date()),
    startOf(database(), visitorOf(event)),
    readServer(database())
  ]);
  const listed = held.upcoming.map(listedOf);
  const asked = { listed, start, zone, verdicts: [], sort: 'date' as const, most: listed.length };
  const { rows } = await listReachable(travelling(), asked);
  return { upcoming: rows, past: held.past, drafts: held.drafts };
}
