import { sql } from 'kysely';
import type { Database } from '../../src/app/server/tables.ts';
import { TOWNS } from './write-feed.ts';

export type Sizes = { people: number; gatherings: number; signUps: number };

/** The same world every time: numbers from 0 to below 1 that look random, by what they are for. */
export async function addNumbers(db: Database): Promise<void> {
  await sql`
    create function bench_number(n bigint, what text) returns float8 language sql immutable parallel safe
    as $$ select (hashtextextended(what, n) & 9007199254740991)::float8 / 9007199254740992 $$`.execute(db);
  await sql`
    create function bench_id(n bigint, what text) returns uuid language sql immutable parallel safe
    as $$ select md5(what || n)::uuid $$`.execute(db);
}

/** How many groups so many people make. */
export const groupsOf = ({ people }: Sizes) => Math.max(3, Math.ceil(people / 12));

/** People with starting places, whom they follow and block, and the groups they are in. */
export async function fillPeople(db: Database, sizes: Sizes, timetable: string): Promise<void> {
  const { people } = sizes;
  await sql`
    insert into person (id, name, email, email_verified, handle, language, shown_to)
    select bench_id(n, 'person'), 'Person ' || n, 'person' || n || '@example.org', true, 'person-' || n,
      case when n % 4 = 0 then 'cy' else 'en' end, (array['groups', 'everyone', 'groups', 'nobody'])[1 + n % 4]
    from generate_series(0, ${people}::integer - 1) n`.execute(db);
  await sql`
    insert into "group" (id, slug, name, about, joining, founded_at)
    select bench_id(n, 'group'), 'group-' || n,
      (array['Libraries of', 'Archives of', 'Llyfrgelloedd', 'Museums of', 'Bibliotheken in'])[1 + n % 5] || ' Region ' || n,
      repeat('We meet, and talk, and there is cake. ', 12), (array['open', 'approval'])[1 + n % 2], now() - interval '3 years'
    from generate_series(0, ${groupsOf(sizes)}::integer - 1) n`.execute(db);
  await sql`
    insert into membership (group_id, person_id, role, joined_at)
    select bench_id(n, 'group'), bench_id(n % ${people}::integer, 'person'), 'owner', now() - interval '3 years'
    from generate_series(0, ${groupsOf(sizes)}::integer - 1) n`.execute(db);
  await pairs(
    db,
    sizes,
    6,
    sql`
    insert into membership (group_id, person_id, role, joined_at)
    select bench_id(floor(bench_number(i, 'in group') * ${groupsOf(sizes)}::integer)::bigint, 'group'), bench_id(n, 'person'),
      case when i % 20 = 0 then 'organiser' else 'member' end, now() - interval '1 year'`
  );
  await pairs(
    db,
    sizes,
    12,
    sql`
    insert into follow (person_id, followed_id, followed_at)
    select bench_id(n, 'person'), bench_id((n + 1 + floor(bench_number(i, 'follow') * (${people}::integer - 1))::bigint)
      % ${people}::integer, 'person'), now()`
  );
  await sql`
    insert into block (person_id, blocked_id, blocked_at)
    select bench_id(n, 'person'), bench_id((n * 7 + 3) % ${people}::integer, 'person'), now()
    from generate_series(1, ${people}::integer - 1, 10) n where (n * 7 + 3) % ${people}::integer <> n`.execute(db);
  await startingPlaces(db, people, timetable);
}

async function pairs(db: Database, { people }: Sizes, each: number, insert: ReturnType<typeof sql>): Promise<void> {
  await sql`${insert}
    from generate_series(0, ${people}::integer - 1) n, lateral (select n * ${each}::bigint + k as i from generate_series(1, ${each}::integer) k) each
    on conflict do nothing`.execute(db);
}

/** Four of five have said where they start from. */
async function startingPlaces(db: Database, people: number, timetable: string): Promise<void> {
  await sql`
    insert into starting_place (person_id, position, place)
    select bench_id(n, 'person'), 0, jsonb_build_object(
      'place', 'stop:' || ${timetable} || ':' || (town ->> 'id'), 'name', town ->> 'name',
      'lat', (town ->> 'lat')::float8, 'lon', (town ->> 'lon')::float8, 'kind', 'stop', 'minutes', 10, 'way', 'walk')
    from generate_series(0, ${people}::integer - 1) n,
      lateral (select ${JSON.stringify(TOWNS)}::jsonb -> (n * 31 % ${TOWNS.length}::integer) as town) place
    where n % 5 <> 4`.execute(db);
}
