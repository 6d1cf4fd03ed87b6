import type { Hosted } from '../hosted.ts';
import { selectDraftsOfGroup, selectHostedMadeBy, selectHostedOfGroup } from './hosted-queries.ts';
import type { GatheringsDb } from './tables.ts';

/** A group's gatherings as somebody may see them. */
export type GroupGatherings = {
  /** the soonest first */
  upcoming: Hosted[];
  /** the latest first */
  past: Hosted[];
  drafts: Hosted[];
};

/**
 * What a group holds, alone or with another.
 * @param drafts whether who asks may see them
 */
export async function listGroupGatherings(
  db: GatheringsDb,
  { group, person, drafts }: { group: string; person: string | null; drafts: boolean },
  now: Date
): Promise<GroupGatherings> {
  const held = await selectHostedOfGroup(db, group, person);
  return {
    upcoming: held.filter((one) => endsAfter(one, now)),
    past: held
      .filter((one) => !endsAfter(one, now))
      .map((one) => ({ ...one, link: '' }))
      .toReversed(),
    drafts: drafts ? await selectDraftsOfGroup(db, group) : []
  };
}

/** What somebody made herself, in whichever group, drafts with it: for her alone. */
export async function listMadeBy(db: GatheringsDb, person: string): Promise<Hosted[]> {
  return await selectHostedMadeBy(db, person);
}

function endsAfter({ end, zone }: Hosted, now: Date): boolean {
  return Temporal.PlainDateTime.from(end).toZonedDateTime(zone).epochMilliseconds > now.getTime();
}
