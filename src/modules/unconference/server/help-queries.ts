import type { HelpKind, Pair } from '../help.ts';
import type { UnconferenceDb, UnconferenceTx } from './tables.ts';

export type Side = 'asks' | 'offers';
type Mine = { gathering: string; person: string; kind: HelpKind };

/** @param step how many she has done; null takes it back */
export async function saveHelp(
  tx: UnconferenceTx,
  { gathering, person, kind }: Mine,
  { side, step }: { side: Side; step: number | null },
  now: Date
): Promise<void> {
  if (step === null) {
    await tx
      .deleteFrom('camp_help')
      .where('gathering_id', '=', gathering)
      .where('person_id', '=', person)
      .where('kind', '=', kind)
      .where('side', '=', side)
      .execute();
    return;
  }
  await tx
    .insertInto('camp_help')
    .values({ gathering_id: gathering, person_id: person, kind, side, step, since: now })
    .onConflict((c) => c.columns(['gathering_id', 'person_id', 'kind', 'side']).doUpdateSet({ step }))
    .execute();
}

export async function selectMine(db: UnconferenceDb, gathering: string, person: string) {
  return await db
    .selectFrom('camp_help')
    .select(['kind', 'side', 'step'])
    .where('gathering_id', '=', gathering)
    .where('person_id', '=', person)
    .execute();
}

/** Those who are going and whose names others may read, in the order of saying so. */
export async function selectWilling(db: UnconferenceDb, gathering: string, kind: HelpKind) {
  return await db
    .selectFrom('camp_help')
    .innerJoin('person', 'person.id', 'camp_help.person_id')
    .innerJoin('sign_up', (join) =>
      join
        .onRef('sign_up.gathering_id', '=', 'camp_help.gathering_id')
        .onRef('sign_up.person_id', '=', 'camp_help.person_id')
        .on('sign_up.answer', '=', 'going')
    )
    .select(['camp_help.person_id as person', 'camp_help.side'])
    .where('camp_help.gathering_id', '=', gathering)
    .where('camp_help.kind', '=', kind)
    .where((e) => e.or([e('person.guest', 'is', null), e('person.guest', '=', 'known')]))
    .orderBy('camp_help.since')
    .orderBy('camp_help.person_id')
    .execute();
}

export async function selectPairs(db: UnconferenceDb, gathering: string, kind: HelpKind): Promise<Pair[]> {
  const rows = await db
    .selectFrom('camp_pair')
    .select(['asker_id as asker', 'helper_id as helper', 'ended_at'])
    .where('gathering_id', '=', gathering)
    .where('kind', '=', kind)
    .execute();
  return rows.map(({ ended_at, ...pair }) => ({ ...pair, isEnded: ended_at !== null }));
}

/** Blocks between any of these people, as `one other`, both ways. */
export async function selectBlocksAmong(db: UnconferenceDb, people: readonly string[]): Promise<Set<string>> {
  if (people.length === 0) return new Set();
  const rows = await db
    .selectFrom('block')
    .select(['person_id', 'blocked_id'])
    .where('person_id', 'in', people)
    .where('blocked_id', 'in', people)
    .execute();
  return new Set(rows.flatMap(({ person_id: a, blocked_id: b }) => [`${a} ${b}`, `${b} ${a}`]));
}

export async function insertPair(
  tx: UnconferenceTx,
  { gathering, kind, asker, helper }: { gathering: string; kind: HelpKind; asker: string; helper: string },
  now: Date
): Promise<string> {
  const { id } = await tx
    .insertInto('camp_pair')
    .values({ gathering_id: gathering, kind, asker_id: asker, helper_id: helper, paired_at: now, ended_at: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** @returns whether it was hers and had not ended */
export async function endPair(tx: UnconferenceTx, { id, by }: { id: string; by: string }, now: Date) {
  return await tx
    .updateTable('camp_pair')
    .set({ ended_at: now })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .where((e) => e.or([e('asker_id', '=', by), e('helper_id', '=', by)]))
    .returning(['gathering_id as gathering', 'kind'])
    .executeTakeFirst();
}

/** @returns where they were in one */
export async function endPairsBetween(tx: UnconferenceTx, one: string, other: string, now: Date) {
  return await tx
    .updateTable('camp_pair')
    .set({ ended_at: now })
    .where('ended_at', 'is', null)
    .where('asker_id', 'in', [one, other])
    .where('helper_id', 'in', [one, other])
    .returning(['gathering_id as gathering', 'kind'])
    .execute();
}

/** Who no longer asks, or offers, is not in a pair so. @param side on which */
export async function endPairsOf(
  tx: UnconferenceTx,
  { gathering, person, kind }: Mine,
  side: Side,
  now: Date
): Promise<void> {
  await tx
    .updateTable('camp_pair')
    .set({ ended_at: now })
    .where('gathering_id', '=', gathering)
    .where('kind', '=', kind)
    .where('ended_at', 'is', null)
    .where(side === 'asks' ? 'asker_id' : 'helper_id', '=', person)
    .execute();
}

/** The pairs that somebody is in, with who the other is and how far she has come whom she helps. */
export async function selectPairsOf(db: UnconferenceDb, gathering: string, person: string) {
  return await livePairs(db)
    .where('camp_pair.gathering_id', '=', gathering)
    .where((e) => e.or([e('camp_pair.asker_id', '=', person), e('camp_pair.helper_id', '=', person)]))
    .orderBy('camp_pair.paired_at')
    .execute();
}

export async function selectPair(db: UnconferenceDb, id: string) {
  return await livePairs(db)
    .select('camp_pair.gathering_id as gathering')
    .where('camp_pair.id', '=', id)
    .executeTakeFirst();
}

function livePairs(db: UnconferenceDb) {
  return db
    .selectFrom('camp_pair')
    .innerJoin('person as asker', 'asker.id', 'camp_pair.asker_id')
    .innerJoin('person as helper', 'helper.id', 'camp_pair.helper_id')
    .leftJoin('camp_help as asked', (join) =>
      join
        .onRef('asked.gathering_id', '=', 'camp_pair.gathering_id')
        .onRef('asked.person_id', '=', 'camp_pair.asker_id')
        .onRef('asked.kind', '=', 'camp_pair.kind')
        .on('asked.side', '=', 'asks')
    )
    .where('camp_pair.ended_at', 'is', null)
    .select([
      'camp_pair.id',
      'camp_pair.kind',
      'asker.id as askerId',
      'asker.name as askerName',
      'helper.id as helperId',
      'helper.name as helperName',
      'asked.step'
    ]);
}
