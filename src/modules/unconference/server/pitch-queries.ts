import { sql } from 'kysely';
import { type GuestStanding, isShownToOthers } from '#people';
import { type Host, isPlaceable, type Pitch } from '../pitch.ts';
import type { PitchWords } from '../pitch-act.ts';
import type { HowOften } from '../how-often.ts';
import type { CheckedPitch } from '../typed-pitch.ts';
import type { Place } from './merge-queries.ts';
import { isAbout } from './said-queries.ts';
import type { UnconferenceDb, UnconferenceTx } from './tables.ts';
import { notifyWallOf } from './wall-queries.ts';

/** Every pitch of a gathering that was not removed, by number. */
export async function selectPitches(db: UnconferenceDb, gathering: string): Promise<Pitch[]> {
  const rows = await pitches(db, { gathering }).orderBy('pitch.number').execute();
  return rows.map(pitchOf);
}

export async function lockPitch(tx: UnconferenceTx, gathering: string, id: string): Promise<Pitch | undefined> {
  const row = await pitches(tx, { id })
    .where('pitch.gathering_id', '=', gathering)
    .forUpdate('pitch')
    .executeTakeFirst();
  return row && pitchOf(row);
}

/** By its id alone, with the gathering that it is for. */
export async function selectPitchIn(db: UnconferenceDb, id: string) {
  const row = await pitches(db, { id }).select('pitch.gathering_id as gathering').executeTakeFirst();
  return row && { pitch: pitchOf(row), gathering: row.gathering };
}

/**
 * The session of a number, as far as it is there for everybody: not withdrawn, hidden, of a guest who waits, or joined into another.
 * Asked for again and again while people write about it.
 */
export async function selectSession(
  db: UnconferenceDb,
  { gathering, number }: { gathering: string; number: number }
): Promise<string | undefined> {
  const row = await pitches(db, { gathering })
    .where('pitch.number', '=', number)
    .where((e) =>
      e.not(e.exists(e.selectFrom('pitch_merge').select('into_id').whereRef('pitch_merge.pitch_id', '=', 'pitch.id')))
    )
    .executeTakeFirst();
  return row && isPlaceable(pitchOf(row)) ? row.id : undefined;
}

/** @returns its id; in a transaction that has locked its camp, so that no two have one number */
export async function insertPitch(
  tx: UnconferenceTx,
  { gathering, by, pitch }: { gathering: string; by: string; pitch: CheckedPitch },
  now: Date
): Promise<string> {
  const { last } = await tx
    .selectFrom('pitch')
    .select((e) => e.fn.max('number').as('last'))
    .where('gathering_id', '=', gathering)
    .executeTakeFirstOrThrow();
  const { id } = await tx
    .insertInto('pitch')
    .values({
      ...columnsOf(pitch),
      gathering_id: gathering,
      number: (last ?? 0) + 1,
      pitched_by: by,
      pitched_at: now,
      changed_at: null,
      withdrawn_at: null
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

type Words = PitchWords & Pick<Pitch, 'ideaOf'>;

/** @param changedAt when it was changed last, as it reads then */
export async function updatePitch(tx: UnconferenceTx, id: string, pitch: Words, changedAt: Date | null): Promise<void> {
  await tx
    .updateTable('pitch')
    .set({ ...columnsOf(pitch), changed_at: changedAt })
    .where('id', '=', id)
    .execute();
  await notifyWallOf(tx, id);
}

export async function updateHowOften(tx: UnconferenceTx, id: string, { times, inARow }: HowOften): Promise<void> {
  await tx.updateTable('pitch').set({ times, in_a_row: inARow }).where('id', '=', id).execute();
}

export async function selectChangedAt(db: UnconferenceDb, id: string): Promise<Date | null> {
  const row = await db.selectFrom('pitch').select('changed_at').where('id', '=', id).executeTakeFirst();
  return row?.changed_at ?? null;
}

/** @param withdrawn null brings it back; `from`: where it stood */
export async function updateWithdrawn(
  tx: UnconferenceTx,
  id: string,
  withdrawn: { at: Date; because: string | null; from: readonly Place[] } | null
): Promise<void> {
  await tx
    .updateTable('pitch')
    .set({
      withdrawn_at: withdrawn?.at ?? null,
      withdrawn_because: withdrawn?.because ?? null,
      withdrawn_from: withdrawn && JSON.stringify(withdrawn.from)
    })
    .where('id', '=', id)
    .execute();
  await notifyWallOf(tx, id);
}

/** Where a session stood that was withdrawn. */
export async function selectWithdrawnFrom(db: UnconferenceDb, id: string): Promise<Place[]> {
  const row = await db.selectFrom('pitch').select('withdrawn_from').where('id', '=', id).executeTakeFirst();
  return (row?.withdrawn_from ?? []) as Place[];
}

export async function deletePitch(tx: UnconferenceTx, id: string): Promise<void> {
  await notifyWallOf(tx, id);
  await tx.deleteFrom('pitch').where('id', '=', id).execute();
}

/** Makes somebody a host of a pitch, or no longer. @returns whether that is new */
export async function saveHost(tx: UnconferenceTx, pitch: string, person: string, hosts: boolean): Promise<boolean> {
  await notifyWallOf(tx, pitch);
  const rows = hosts
    ? await tx
        .insertInto('pitch_host')
        .values({ pitch_id: pitch, person_id: person })
        .onConflict((c) => c.doNothing())
        .returning('person_id')
        .execute()
    : await tx
        .deleteFrom('pitch_host')
        .where('pitch_id', '=', pitch)
        .where('person_id', '=', person)
        .returning('person_id')
        .execute();
  return rows.length > 0;
}

function columnsOf({ kind, title, about, background, projector, quiet, minutes, stepFree, ideaOf }: Words) {
  return { kind, title, about, background, projector, quiet, minutes, step_free: stepFree, idea_of: ideaOf };
}

type Which = { gathering: string } | { id: string };

function pitches(db: UnconferenceDb, which: Which) {
  return db
    .selectFrom('pitch')
    .leftJoin('withheld_text', (join) => join.on(isAbout('pitch', 'pitch')))
    .leftJoin('person as pitcher', 'pitcher.id', 'pitch.pitched_by')
    .leftJoin(hosting(db, which).as('hosting'), 'hosting.pitch_id', 'pitch.id')
    .where((e) => ('id' in which ? e('pitch.id', '=', which.id) : e('pitch.gathering_id', '=', which.gathering)))
    .where('withheld_text.how', 'is distinct from', 'removed')
    .select([
      'pitch.id',
      'pitch.number',
      'pitch.kind',
      'pitch.title',
      'pitch.about',
      'pitch.background',
      'pitch.projector',
      'pitch.step_free as stepFree',
      'pitch.quiet',
      'pitch.minutes',
      'pitch.times',
      'pitch.in_a_row as inARow',
      'pitch.pitched_by as pitchedBy',
      'pitch.idea_of as ideaOf',
      'pitch.withdrawn_at',
      'pitch.withdrawn_because',
      'withheld_text.because as hidden_because',
      'pitcher.guest as pitcher_guest',
      'hosting.hosts'
    ]);
}

/** Who hosts each of them, gathered in one go: asked pitch by pitch, PostgreSQL reads all people anew for each. */
function hosting(db: UnconferenceDb, which: Which) {
  return db
    .selectFrom('pitch_host')
    .innerJoin('person', 'person.id', 'pitch_host.person_id')
    .innerJoin('pitch as hosted', 'hosted.id', 'pitch_host.pitch_id')
    .where((e) => ('id' in which ? e('hosted.id', '=', which.id) : e('hosted.gathering_id', '=', which.gathering)))
    .groupBy('pitch_host.pitch_id')
    .select('pitch_host.pitch_id')
    .select(
      sql<
        Host[]
      >`json_agg(json_build_object('id', person.id, 'name', person.name, 'handle', person.handle, 'guest', person.guest)
        order by person.name)`.as('hosts')
    );
}

function pitchOf(row: Awaited<ReturnType<ReturnType<typeof pitches>['execute']>>[number]): Pitch {
  const { withdrawn_at, withdrawn_because, hidden_because, pitcher_guest, hosts, ...same } = row;
  return {
    ...same,
    hosts: hosts ?? [],
    withdrawn: withdrawn_at !== null,
    ...(withdrawn_because !== null && { withdrawnBecause: withdrawn_because }),
    hidden: hiddenOf({ hidden_because, pitcher_guest })
  };
}

function hiddenOf(row: { hidden_because: string | null; pitcher_guest: GuestStanding | null }): Pitch['hidden'] {
  if (row.hidden_because !== null) return { because: row.hidden_because };
  return isShownToOthers(row.pitcher_guest) ? null : { because: null, waits: true };
}
