import { sql } from 'kysely';
import type { Database } from '../../src/app/server/tables.ts';
import { groupsOf, type Sizes } from './fill-people.ts';
import { TOWNS } from './write-feed.ts';

const DAYS = 3 * 365;
const DAYS_BACK = 2 * 365;
/** One in four is told by a calendar that is followed. */
const heldOf = ({ gatherings }: Sizes) => Math.ceil(gatherings * 0.75);
const SERVER_SOURCES = 60;

const TITLES = sql`
  (array['Library Camp', 'Meet-up', 'Cwrs', 'Study day', 'Unconference', 'Webinar', 'Treffen', 'Reading group'])[1 + n % 8]
  || ' ' || (array['cataloguing', 'mapiau', 'open data', 'Bücher', 'zines', 'archives', 'straeon', 'preservation', 'copyright',
  'makers', 'metadata'])[1 + (n / 8) % 11]`;
const KINDS = sql`(array['meet-up', 'unconference', 'course', 'conference', 'webinar', 'meet-up'])[1 + n % 6]`;
const ATTENDANCE = sql`(array['in-person', 'in-person', 'online', 'in-person', 'in-person', 'hybrid', 'in-person'])[1 + n % 7]`;

/** When each is: its first day, hours, and its last day, which seldom is another. */
const WHEN = sql`
  lateral (select current_date - ${DAYS_BACK}::integer + floor(bench_number(n, 'day') * ${DAYS}::integer)::integer as first,
    (array['09:30', '10:00', '10:30', '13:00', '18:00', '19:00'])[1 + n % 6] as starts,
    (array['16:00', '16:30', '15:30', '17:00', '20:30', '21:30'])[1 + n % 6] as ends) d
  cross join lateral (select d.first + case when n % 17 = 0 then 1 + n % 3 else 0 end as last) l`;

/** What groups hold, with its venues, and what calendars tell. */
export async function fillGatherings(db: Database, sizes: Sizes): Promise<void> {
  await fillVenues(db, sizes);
  const groups = groupsOf(sizes);
  await sql`
    insert into gathering (id, slug, group_id, state, shown_to, draft_token, title, kind, attendance, start, "end", zone, starts_at,
      ends_at, first_date, last_date, venue_id, about, bring, newcomers, tags, fee, places_in_person, made_at, changed_at)
    select bench_id(n, 'gathering'), 'gathering-' || n, bench_id(n % ${groups}::integer, 'group'),
      case when n % 33 = 0 then 'draft' when n % 34 = 1 then 'cancelled' else 'published' end,
      case when n % 9 = 0 then 'members' else 'everyone' end, 'draft-' || n, ${TITLES} || ' ' || n, ${KINDS}, ${ATTENDANCE},
      d.first || 'T' || d.starts, l.last || 'T' || d.ends, 'Europe/London',
      (d.first || ' ' || d.starts)::timestamp at time zone 'Europe/London',
      (l.last || ' ' || d.ends)::timestamp at time zone 'Europe/London', d.first::text, l.last::text,
      case when n % 7 <> 2 then bench_id(n % ${groups * 3}::integer, 'venue') end,
      repeat('What we do is up to whoever comes. ', 25), 'Something to write with', repeat('Come as you are. ', 6),
      array['tag-' || n % 40, 'tag-' || n % 23], case when n % 3 = 0 then '£20' else '' end,
      case when n % 5 = 0 then 30 end, now() - interval '1 year', now() - interval '1 month'
    from generate_series(0, ${heldOf(sizes)}::integer - 1) n cross join ${WHEN}`.execute(db);
  await sql`
    insert into co_host (gathering_id, group_id, accepted_at)
    select bench_id(n, 'gathering'), bench_id((n + 1) % ${groups}::integer, 'group'), now()
    from generate_series(0, ${heldOf(sizes)}::integer - 1, 12) n`.execute(db);
  await fillStatements(db, sizes);
}

async function fillVenues(db: Database, sizes: Sizes): Promise<void> {
  await sql`
    insert into venue (id, group_id, name, town, address, lat, lon, made_at)
    select bench_id(n, 'venue'), bench_id(n / 3, 'group'), 'Library ' || n, town ->> 'name', n || ' High Street',
      (town ->> 'lat')::float8 + (bench_number(n, 'north') - 0.5) * 0.01,
      (town ->> 'lon')::float8 + (bench_number(n, 'east') - 0.5) * 0.01, now()
    from generate_series(0, ${groupsOf(sizes) * 3}::integer - 1) n,
      lateral (select ${JSON.stringify(TOWNS)}::jsonb -> (n * 17 % ${TOWNS.length}::integer) as town) place`.execute(
    db
  );
}

/** One source in eight is a person's own; one statement in ten is of what a group here holds. */
async function fillStatements(db: Database, sizes: Sizes): Promise<void> {
  const told = sizes.gatherings - heldOf(sizes);
  await sql`
    insert into source (id, owner_id, name, address, added_at, next_at)
    select bench_id(n, 'source'), case when n >= ${SERVER_SOURCES}::integer then bench_id(n * 3 % ${sizes.people}::integer, 'person') end,
      'Calendar ' || n, 'https://calendars.example.org/' || n, now(), now() + interval '1 year'
    from generate_series(0, ${SERVER_SOURCES * 2}::integer - 1) n`.execute(db);
  await sql`
    insert into source_statement (source_id, uid, recurrence, sequence, folded_title, first_date, last_date, said)
    select bench_id(case when n % 8 = 0 then ${SERVER_SOURCES}::integer + n % ${SERVER_SOURCES}::integer else n % ${SERVER_SOURCES}::integer end, 'source'), 'uid-' || n, '', 0,
      lower(regexp_replace(unaccent(t.title), '[^[:alnum:]]+', ' ', 'g')), s.first, s.last,
      jsonb_build_object('title', t.title, 'start', s.starts, 'end', s.ends, 'zone', 'Europe/London', 'cancelled', false,
        'attendance', ${ATTENDANCE}, 'kind', ${KINDS}, 'free', n % 2 = 0, 'address', 'https://example.org/' || n,
        'place', jsonb_build_object('name', 'Hall ' || n % 500, 'lat', (town ->> 'lat')::float8, 'lon', (town ->> 'lon')::float8))
    from generate_series(0, ${told}::integer - 1) n
    cross join ${WHEN}
    left join gathering held on n % 10 = 5 and held.id = bench_id(n, 'gathering')
    cross join lateral (select coalesce(held.title, ${TITLES} || ' in ' || n) as title) t
    cross join lateral (select coalesce(held.first_date, d.first::text) as first, coalesce(held.last_date, l.last::text) as last,
      coalesce(held.start, d.first || 'T' || d.starts) as starts, coalesce(held."end", l.last || 'T' || d.ends) as ends) s
    cross join lateral (select ${JSON.stringify(TOWNS)}::jsonb -> (n * 13 % ${TOWNS.length}::integer) as town) place`.execute(
    db
  );
}

/** Most sign-ups are of what has been: people say soon before that they come. Some people go often, most now and then. */
export async function fillSignUps(db: Database, sizes: Sizes): Promise<void> {
  await sql`
    create temporary table bench_ranked as
    select id, last_date < current_date::text as past,
      row_number() over (partition by last_date < current_date::text order by starts_at, id) - 1 as rank
    from gathering where state <> 'draft'`.execute(db);
  await sql`create unique index on bench_ranked (past, rank)`.execute(db);
  await sql`analyze bench_ranked`.execute(db);
  const sizeOf = (past: boolean) => sql`(select count(*) from bench_ranked where past = ${past})`;
  await sql`
    insert into sign_up (gathering_id, person_id, answer, way, shown_to, first_time, answered_at)
    select bench_ranked.id, bench_id(floor(power(bench_number(n, 'who'), 1.15) * ${sizes.people}::integer)::bigint, 'person'),
      (array['going', 'going', 'going', 'going', 'going', 'going', 'going', 'maybe', 'maybe', 'declined'])[1 + n % 10],
      'in-person', (array['everyone', 'going', 'followed', 'nobody'])[1 + (n / 10) % 4], n % 11 = 0,
      now() - n * interval '10 seconds'
    from generate_series(1, (${sizes.signUps}::integer * 1.03)::integer) n
    join bench_ranked on bench_ranked.past = (n % 100 < 85) and bench_ranked.rank = floor(
      case when n % 100 < 85 then bench_number(n, 'past') * ${sizeOf(true)} else power(bench_number(n, 'to come'), 2) * ${sizeOf(false)} end)
    on conflict do nothing`.execute(db);
}
