import type { Insertable } from 'kysely';
import type { Attendance } from '../gathering.ts';
import type { GatheringState } from '../hosted.ts';
import type { CheckedHosted } from '../typed-hosted.ts';
import type { GatheringsDb, GatheringsTx, GatheringTable } from './tables.ts';

/** What an organiser decides about a gathering. */
export type HostedContent = CheckedHosted & { venueId: string | null };

export async function isGatheringSlugTaken(db: GatheringsDb, slug: string): Promise<boolean> {
  return (await db.selectFrom('gathering').select('id').where('slug', '=', slug).executeTakeFirst()) !== undefined;
}

export async function insertHosted(
  tx: GatheringsTx,
  content: HostedContent,
  made: { slug: string; group: string; by: string; state: GatheringState; draftToken: string; at: Date }
): Promise<string> {
  const { id } = await tx
    .insertInto('gathering')
    .values({
      ...columnsOf(content),
      slug: made.slug,
      group_id: made.group,
      made_by: made.by,
      state: made.state,
      draft_token: made.draftToken,
      made_at: made.at,
      changed_at: made.at
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

function columnsOf(content: HostedContent) {
  const { places, shownTo, venueId, startsAt, endsAt, ...same } = content;
  return {
    ...same,
    starts_at: startsAt,
    ends_at: endsAt,
    first_date: content.start.slice(0, 10),
    last_date: content.end.slice(0, 10),
    venue_id: venueId,
    places_in_person: places.inPerson,
    places_online: places.online,
    shown_to: shownTo
  } satisfies Partial<Insertable<GatheringTable>>;
}

export type HeldGathering = {
  id: string;
  slug: string;
  group: string;
  state: GatheringState;
  attendance: Attendance;
  startsAt: Date;
  endsAt: Date;
  venueId: string | null;
  edition: number;
};

/** One gathering, kept from others until the end of the transaction. */
export async function lockHosted(tx: GatheringsTx, id: string): Promise<HeldGathering | undefined> {
  return await tx
    .selectFrom('gathering')
    .select([
      'id',
      'slug',
      'group_id as group',
      'state',
      'attendance',
      'starts_at as startsAt',
      'ends_at as endsAt',
      'venue_id as venueId',
      'edition'
    ])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateState(
  tx: GatheringsTx,
  id: string,
  change: { state: GatheringState; because?: string },
  now: Date
): Promise<void> {
  await tx
    .updateTable('gathering')
    .set((eb) => ({
      state: change.state,
      cancelled_because: change.because ?? '',
      sequence: eb('sequence', '+', 1),
      edition: eb('edition', '+', 1),
      changed_at: now
    }))
    .where('id', '=', id)
    .execute();
}

export async function updateFreeze(
  tx: GatheringsTx,
  id: string,
  { frozenAt, keptOpen }: { frozenAt: Date | null; keptOpen: boolean }
): Promise<void> {
  await tx.updateTable('gathering').set({ frozen_at: frozenAt, kept_open: keptOpen }).where('id', '=', id).execute();
}

export async function updateHosted(
  tx: GatheringsTx,
  id: string,
  content: HostedContent,
  { moved }: { moved: boolean },
  now: Date
): Promise<void> {
  await tx
    .updateTable('gathering')
    .set((eb) => ({
      ...columnsOf(content),
      sequence: eb('sequence', '+', moved ? 1 : 0),
      edition: eb('edition', '+', 1),
      changed_at: now
    }))
    .where('id', '=', id)
    .execute();
}

export async function deleteDraft(tx: GatheringsTx, id: string): Promise<void> {
  await tx.deleteFrom('gathering').where('id', '=', id).where('state', '=', 'draft').execute();
}

export async function updateDraftToken(tx: GatheringsTx, id: string, token: string): Promise<void> {
  await tx.updateTable('gathering').set({ draft_token: token }).where('id', '=', id).execute();
}
