import { type Kysely, sql } from 'kysely';

/** What lasts longer than a day is looked for by both of its days, so that only what is on is read. */
const LASTING = {
  gathering_lasting: { on: 'gathering', where: `state <> 'draft' and last_date > first_date` },
  source_statement_lasting: { on: 'source_statement', where: 'last_date > first_date' }
};

/** What PostgreSQL is to know how many there are of: else it takes each for rare, and reads a whole list to find a page of it. */
const COUNTED = ['kind', 'free', 'attendance'];

export async function up(db: Kysely<unknown>): Promise<void> {
  await indexLasting(db, 'last_date, first_date');
  await indexAnswers(db, 'person_id, answer, gathering_id');
  for (const what of COUNTED)
    await sql`create statistics ${sql.id(`source_statement_${what}`)} on (said ->> ${sql.lit(what)}) from source_statement`.execute(
      db
    );
  await sql`analyze source_statement`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await indexLasting(db, 'last_date');
  await indexAnswers(db, 'person_id, answer');
  for (const what of COUNTED) await sql`drop statistics ${sql.id(`source_statement_${what}`)}`.execute(db);
}

async function indexLasting(db: Kysely<unknown>, columns: string): Promise<void> {
  for (const [name, { on, where }] of Object.entries(LASTING)) {
    await sql`drop index ${sql.id(name)}`.execute(db);
    await sql`create index ${sql.id(name)} on ${sql.table(on)} (${sql.raw(columns)}) where ${sql.raw(where)}`.execute(
      db
    );
  }
}

/** What somebody has answered is asked with every list: the index alone says so. */
async function indexAnswers(db: Kysely<unknown>, columns: string): Promise<void> {
  await sql`drop index sign_up_person_id`.execute(db);
  await sql`create index sign_up_person_id on sign_up (${sql.raw(columns)})`.execute(db);
}
