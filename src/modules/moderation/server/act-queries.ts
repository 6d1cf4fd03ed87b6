import type { ActDone, ModerationAct } from '../report.ts';
import type { Text } from '../text.ts';
import type { ModerationDb, ModerationTx } from './tables.ts';

type NewAct = {
  text: Pick<Text, 'kind' | 'id' | 'group' | 'author'>;
  what: ActDone;
  because: string;
  /** null where it was nobody's doing */ by: string | null;
};

export async function insertAct(tx: ModerationTx, { text, what, because, by }: NewAct, now: Date): Promise<void> {
  await tx
    .insertInto('moderation_act')
    .values({
      kind: text.kind,
      text_id: text.id,
      group_id: text.group,
      author_id: text.author,
      what,
      because,
      done_by: by,
      done_at: now
    })
    .execute();
}

/** What was done about texts of one group, or of all, the newest first. */
export async function selectActs(db: ModerationDb, group: string | null, most: number): Promise<ModerationAct[]> {
  return await db
    .selectFrom('moderation_act')
    .leftJoin('person as author', 'author.id', 'moderation_act.author_id')
    .leftJoin('person as doer', 'doer.id', 'moderation_act.done_by')
    .select([
      'moderation_act.id',
      'moderation_act.kind',
      'moderation_act.text_id as textId',
      'moderation_act.what',
      'moderation_act.because',
      'moderation_act.done_at as at',
      'author.name as authorName',
      'doer.name as byName'
    ])
    .$if(group !== null, (query) => query.where('moderation_act.group_id', '=', group))
    .orderBy('moderation_act.done_at', 'desc')
    .orderBy('moderation_act.id')
    .limit(most)
    .execute();
}
