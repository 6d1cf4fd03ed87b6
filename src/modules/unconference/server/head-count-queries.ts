import type { Counted } from '../turnout.ts';
import type { UnconferenceDb, UnconferenceTx } from './tables.ts';

/** Keeps how many somebody counted; the last who counts is right. */
export async function saveHeadCount(tx: UnconferenceTx, pitch: string, people: number, now: Date): Promise<void> {
  await tx
    .insertInto('head_count')
    .values({ pitch_id: pitch, people, counted_at: now })
    .onConflict((c) => c.column('pitch_id').doUpdateSet({ people, counted_at: now }))
    .execute();
}

export async function selectHeadCount(db: UnconferenceDb, pitch: string): Promise<number | undefined> {
  const row = await db.selectFrom('head_count').select('people').where('pitch_id', '=', pitch).executeTakeFirst();
  return row?.people;
}

export type AllCounted = { here: Counted & { sessions: number }; elsewhere: Counted };

/**
 * All that was counted, at one camp and at all others: who came, hosts aside, and who had been interested and hosts none of it. Of what
 * is held again at another time one count says nothing of how many of those came.
 */
export async function selectCounted(db: UnconferenceDb, gathering: string): Promise<AllCounted> {
  const rows = await db
    .selectFrom('head_count')
    .innerJoin('pitch', 'pitch.id', 'head_count.pitch_id')
    .select((e) => {
      const parts = e
        .selectFrom('pitch_merge')
        .select('pitch_merge.pitch_id')
        .whereRef('pitch_merge.into_id', '=', 'head_count.pitch_id');
      const hosts = e
        .selectFrom('pitch_host')
        .where((h) =>
          h.or([h('pitch_host.pitch_id', '=', h.ref('head_count.pitch_id')), h('pitch_host.pitch_id', 'in', parts)])
        );
      return [
        e('pitch.gathering_id', '=', gathering).as('isHere'),
        'head_count.people',
        hosts.select((h) => h.fn.count<string>('pitch_host.person_id').distinct().as('count')).as('hosts'),
        e
          .selectFrom('interest')
          .select((i) => i.fn.count<string>('interest.person_id').distinct().as('count'))
          .where((i) =>
            i.or([i('interest.pitch_id', '=', i.ref('head_count.pitch_id')), i('interest.pitch_id', 'in', parts)])
          )
          .where('interest.person_id', 'not in', hosts.select('pitch_host.person_id'))
          .as('interested')
      ];
    })
    .where((e) => e.or([e('pitch.times', '=', 1), e('pitch.in_a_row', '=', true)]))
    .execute();
  const sum = (those: typeof rows) => ({
    came: those.reduce((all, { people, hosts }) => all + Math.max(0, people - Number(hosts ?? 0)), 0),
    interested: those.reduce((all, { interested }) => all + Number(interested ?? 0), 0)
  });
  const [here, elsewhere] = [rows.filter(({ isHere }) => isHere), rows.filter(({ isHere }) => !isHere)];
  return { here: { ...sum(here), sessions: here.length }, elsewhere: sum(elsewhere) };
}
