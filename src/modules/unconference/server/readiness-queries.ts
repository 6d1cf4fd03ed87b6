import { sql } from 'kysely';
import type { Readiness } from '../readiness.ts';
import type { UnconferenceDb } from './tables.ts';

const MANY = sql<number>`count(*)::integer`.as('many');

type Counts = Omit<Readiness, 'isDoorOpen' | 'isOnWall'>;

/** How far a camp is, in one query; all of it nothing where nobody has begun. */
export async function selectReadiness(db: UnconferenceDb, gathering: string): Promise<Readiness> {
  const { doorOpen, publishedAt, ...counts } = await db
    .selectNoFrom((e) => [
      e.selectFrom('camp').where('gathering_id', '=', gathering).select('door_open').as('doorOpen'),
      e.selectFrom('camp').where('gathering_id', '=', gathering).select('published_at').as('publishedAt'),
      e
        .selectFrom('camp_room')
        .where('gathering_id', '=', gathering)
        .where('set_aside', '=', false)
        .select(MANY)
        .as('rooms'),
      e.selectFrom('camp_slot').where('gathering_id', '=', gathering).where('called', '=', '').select(MANY).as('times'),
      e.selectFrom('camp_guest').where('gathering_id', '=', gathering).select(MANY).as('guests'),
      e
        .selectFrom('camp_guest')
        .innerJoin('person', 'person.id', 'camp_guest.person_id')
        .where('gathering_id', '=', gathering)
        .where('person.guest', '=', 'new')
        .select(MANY)
        .as('waiting'),
      e
        .selectFrom('pitch')
        .leftJoin('pitch_merge', 'pitch_merge.pitch_id', 'pitch.id')
        .where('gathering_id', '=', gathering)
        .where('withdrawn_at', 'is', null)
        .where('pitch_merge.pitch_id', 'is', null)
        .select(MANY)
        .as('sessions'),
      e
        .selectFrom('placement')
        .innerJoin('pitch', 'pitch.id', 'placement.pitch_id')
        .where('gathering_id', '=', gathering)
        .where('grid', '=', 'draft')
        .select(sql<number>`count(distinct placement.pitch_id)::integer`.as('many'))
        .as('placed')
    ])
    .$narrowType<Counts>()
    .executeTakeFirstOrThrow();
  return { ...counts, isDoorOpen: doorOpen ?? false, isOnWall: publishedAt !== null };
}
