import type { UnconferenceDb } from './tables.ts';

export async function selectPitchedBy(db: UnconferenceDb, person: string) {
  return await db
    .selectFrom('pitch')
    .select([
      'gathering_id as gathering',
      'number',
      'kind',
      'title',
      'about',
      'pitched_at as at',
      'withdrawn_at as withdrawnAt',
      'idea_of as ideaOf'
    ])
    .where('pitched_by', '=', person)
    .orderBy('pitched_at')
    .execute();
}

export async function selectPitchActsBy(db: UnconferenceDb, person: string) {
  return await db
    .selectFrom('pitch_act')
    .innerJoin('pitch', 'pitch.id', 'pitch_act.pitch_id')
    .select([
      'pitch.gathering_id as gathering',
      'pitch.number',
      'pitch_act.what',
      'pitch_act.because',
      'pitch_act.done_at as at'
    ])
    .where('pitch_act.done_by', '=', person)
    .orderBy('pitch_act.done_at')
    .execute();
}

export async function selectAnnouncedBy(db: UnconferenceDb, person: string) {
  return await db
    .selectFrom('camp_announcement')
    .select(['gathering_id as gathering', 'text', 'said_at as at'])
    .where('said_by', '=', person)
    .orderBy('said_at')
    .execute();
}

export async function selectHostedBy(db: UnconferenceDb, person: string) {
  return await db
    .selectFrom('pitch_host')
    .innerJoin('pitch', 'pitch.id', 'pitch_host.pitch_id')
    .select(['pitch.gathering_id as gathering', 'pitch.number', 'pitch.title'])
    .where('pitch_host.person_id', '=', person)
    .orderBy('pitch.pitched_at')
    .execute();
}

export async function selectInterestsOf(db: UnconferenceDb, person: string) {
  return await db
    .selectFrom('interest')
    .innerJoin('pitch', 'pitch.id', 'interest.pitch_id')
    .select(['pitch.gathering_id as gathering', 'pitch.number', 'pitch.title', 'interest.wish'])
    .where('interest.person_id', '=', person)
    .orderBy('pitch.pitched_at')
    .execute();
}

export async function selectCommentsBy(db: UnconferenceDb, person: string) {
  return await db
    .selectFrom('pitch_comment')
    .innerJoin('pitch', 'pitch.id', 'pitch_comment.pitch_id')
    .select([
      'pitch.gathering_id as gathering',
      'pitch.number',
      'pitch.title',
      'pitch_comment.text',
      'pitch_comment.written_at as at'
    ])
    .where('pitch_comment.written_by', '=', person)
    .orderBy('pitch_comment.written_at')
    .execute();
}

export async function selectHellosBy(db: UnconferenceDb, person: string) {
  return await db
    .selectFrom('camp_hello')
    .select([
      'gathering_id as gathering',
      'from_where as fromWhere',
      'why',
      'ask_me as askMe',
      'first_time as firstTime',
      'said_at as at'
    ])
    .where('person_id', '=', person)
    .orderBy('said_at')
    .execute();
}

export async function selectWantsBy(db: UnconferenceDb, person: string) {
  return await db
    .selectFrom('camp_wants')
    .select(['gathering_id as gathering', 'kind', 'text', 'side', 'seats', 'leaves', 'said_at as at'])
    .where('person_id', '=', person)
    .orderBy('said_at')
    .execute();
}

export async function selectHelpOf(db: UnconferenceDb, person: string) {
  return await db
    .selectFrom('camp_help')
    .select(['gathering_id as gathering', 'kind', 'side', 'step', 'since'])
    .where('person_id', '=', person)
    .orderBy('since')
    .execute();
}

export async function selectAwaysOf(db: UnconferenceDb, person: string) {
  return await db
    .selectFrom('camp_away')
    .innerJoin('camp_slot', 'camp_slot.id', 'camp_away.slot_id')
    .select(['camp_slot.gathering_id as gathering', 'camp_slot.starts', 'camp_slot.ends'])
    .where('camp_away.person_id', '=', person)
    .orderBy('camp_slot.starts')
    .execute();
}
