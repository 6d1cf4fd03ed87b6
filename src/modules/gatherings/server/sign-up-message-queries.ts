import type { GatheringsDb, GatheringsTx } from './tables.ts';

export async function insertMessage(
  tx: GatheringsTx,
  { gathering, by, text, to }: { gathering: string; by: string; text: string; to: readonly string[] },
  now: Date
): Promise<string> {
  const { id } = await tx
    .insertInto('sign_up_message')
    .values({ gathering_id: gathering, sent_by: by, text, sent_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('sign_up_message_to')
    .values(to.map((person) => ({ message_id: id, person_id: person })))
    .execute();
  return id;
}

export async function countMessagesSince(db: GatheringsDb, gathering: string, since: Date): Promise<number> {
  const { number } = await db
    .selectFrom('sign_up_message')
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('number'))
    .where('gathering_id', '=', gathering)
    .where('sent_at', '>', since)
    .executeTakeFirstOrThrow();
  return number;
}

export type SignUpMessage = { id: string; gathering: string; by: string | null; text: string; to: string[] };

export async function selectMessage(db: GatheringsDb, id: string): Promise<SignUpMessage | undefined> {
  const rows = await db
    .selectFrom('sign_up_message')
    .innerJoin('sign_up_message_to', 'sign_up_message_to.message_id', 'sign_up_message.id')
    .select(['id', 'gathering_id as gathering', 'sent_by as by', 'text', 'sign_up_message_to.person_id as to'])
    .where('id', '=', id)
    .execute();
  const [first] = rows;
  return first && { ...first, to: rows.map(({ to }) => to) };
}

export type SentMessage = {
  id: string;
  text: string;
  /** why others do not read it any more */ hidden: string | null;
  sentAt: Date;
  by: string | null;
  people: number;
};

/** What organisers have written to people of a gathering, the newest first. */
export async function selectSentMessages(db: GatheringsDb, gathering: string): Promise<SentMessage[]> {
  return await db
    .selectFrom('sign_up_message')
    .leftJoin('person', 'person.id', 'sign_up_message.sent_by')
    .leftJoin('withheld_text', (join) =>
      join
        .on('withheld_text.kind', '=', 'message')
        .on((e) => e('withheld_text.id', '=', e.cast<string>('sign_up_message.id', 'text')))
    )
    .where('withheld_text.how', 'is distinct from', 'removed')
    .select((eb) => [
      'sign_up_message.id',
      'sign_up_message.text',
      'withheld_text.because as hidden',
      'sign_up_message.sent_at as sentAt',
      'person.name as by',
      eb
        .selectFrom('sign_up_message_to')
        .select((to) => to.cast<number>(to.fn.countAll(), 'integer').as('people'))
        .whereRef('sign_up_message_to.message_id', '=', 'sign_up_message.id')
        .$asScalar()
        .$notNull()
        .as('people')
    ])
    .where('gathering_id', '=', gathering)
    .orderBy('sent_at', 'desc')
    .execute();
}
