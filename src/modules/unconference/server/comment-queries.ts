import { isShownToOthers } from '#people';
import type { Comment } from '../comment.ts';
import { isAbout } from './said-queries.ts';
import type { UnconferenceDb, UnconferenceTx } from './tables.ts';

export async function insertComment(
  tx: UnconferenceTx,
  { pitch, by, text }: { pitch: string; by: string; text: string },
  now: Date
): Promise<string> {
  const { id } = await tx
    .insertInto('pitch_comment')
    .values({ pitch_id: pitch, written_by: by, text, written_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Those below each of some sessions, but what was removed, in the order they were written. */
export async function selectComments(
  db: UnconferenceDb,
  pitches: readonly string[]
): Promise<(Comment & { pitch: string })[]> {
  if (pitches.length === 0) return [];
  const rows = await comments(db)
    .where('pitch_comment.pitch_id', 'in', pitches)
    .orderBy('pitch_comment.written_at')
    .orderBy('pitch_comment.id')
    .execute();
  return rows.map(({ id, pitch, text, at, person, name, handle, guest, because }) => ({
    id,
    pitch,
    text,
    at,
    author: person === null ? null : { id: person, name: name ?? '', handle, guest },
    hidden: because === null ? null : { because },
    waits: !isShownToOthers(guest)
  }));
}

/** By its id, with the session and the gathering that it is in. */
export async function selectComment(db: UnconferenceDb, id: string) {
  const row = await comments(db)
    .innerJoin('pitch', 'pitch.id', 'pitch_comment.pitch_id')
    .select(['pitch.gathering_id as gathering', 'pitch.number', 'pitch.title'])
    .where('pitch_comment.id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const { gathering, pitch, number, title, text, person: author, guest } = row;
  return { gathering, pitch, number, title, text, author, waits: !isShownToOthers(guest) };
}

/** How many others may read below each session of a gathering. */
export async function countComments(db: UnconferenceDb, gathering: string): Promise<Map<string, number>> {
  const rows = await comments(db)
    .innerJoin('pitch', 'pitch.id', 'pitch_comment.pitch_id')
    .clearSelect()
    .select((e) => ['pitch_comment.pitch_id as pitch', e.cast<number>(e.fn.countAll(), 'integer').as('count')])
    .where('pitch.gathering_id', '=', gathering)
    .where('withheld_text.how', 'is', null)
    .where((e) => e.or([e('person.guest', 'is', null), e('person.guest', '=', 'known')]))
    .groupBy('pitch_comment.pitch_id')
    .execute();
  return new Map(rows.map(({ pitch, count }) => [pitch, count]));
}

/** What each of these people wrote in a gathering, for who looks after guests. */
export async function selectCommentsOfGuests(db: UnconferenceDb, gathering: string) {
  return await comments(db)
    .innerJoin('pitch', 'pitch.id', 'pitch_comment.pitch_id')
    .clearSelect()
    .select(['pitch_comment.text', 'pitch_comment.written_by as by'])
    .where('pitch.gathering_id', '=', gathering)
    .where('person.guest', 'is not', null)
    .orderBy('pitch_comment.written_at')
    .execute();
}

/** @param by only if she wrote it */
export async function deleteCommentRow(tx: UnconferenceTx, id: string, by?: string): Promise<boolean> {
  const rows = await tx
    .deleteFrom('pitch_comment')
    .where('id', '=', id)
    .$if(by !== undefined, (q) => q.where('written_by', '=', by ?? null))
    .returning('id')
    .execute();
  return rows.length > 0;
}

function comments(db: UnconferenceDb) {
  return db
    .selectFrom('pitch_comment')
    .leftJoin('person', 'person.id', 'pitch_comment.written_by')
    .leftJoin('withheld_text', (join) => join.on(isAbout('pitch-comment', 'pitch_comment')))
    .where('withheld_text.how', 'is distinct from', 'removed')
    .select([
      'pitch_comment.id',
      'pitch_comment.pitch_id as pitch',
      'pitch_comment.text',
      'pitch_comment.written_at as at',
      'person.id as person',
      'person.name',
      'person.handle',
      'person.guest',
      'withheld_text.because'
    ]);
}
