import { type ExpressionBuilder, type Kysely, sql } from 'kysely';
import { freezesAt } from '../freeze.ts';
import { type Hosted, veilHosted } from '../hosted.ts';
import type { GatheringsDb, GatheringsTables } from './tables.ts';
import * as m from '#messages';

/** Gatherings of this server that a person, or a visitor where null, may see between two dates: no drafts. */
export async function selectHostedBetween(
  db: GatheringsDb,
  person: string | null,
  from: string,
  until: string
): Promise<Hosted[]> {
  const rows = await hostedListed(db, person)
    .where('gathering.last_date', '>=', from)
    .where('gathering.first_date', '<=', until)
    .orderBy('gathering.first_date')
    .orderBy('gathering.id')
    .execute();
  return rows.map(hostedOf);
}

/** Gatherings of this server that a person has answered and may see, that end on a date or later. */
export async function selectHostedAnswered(db: GatheringsDb, person: string, from: string): Promise<Hosted[]> {
  const rows = await hosted(db)
    .where(maySee(person))
    .where('gathering.last_date', '>=', from)
    .where(
      sql<boolean>`gathering.id = any(array(
        select sign_up.gathering_id from sign_up where sign_up.person_id = ${person} and sign_up.answer <> 'declined'))`
    )
    .execute();
  return rows.map((row) => veilHosted(hostedOf(row), m.gatherings_hidden_title()));
}

/** Those that a group holds, alone or with another, as somebody may see them: no drafts. The soonest first. */
export async function selectHostedOfGroup(db: GatheringsDb, group: string, person: string | null): Promise<Hosted[]> {
  const rows = await hostedListed(db, person)
    .where(
      sql<boolean>`gathering.id = any(array(
        select own.id from gathering as own where own.group_id = ${group}
        union
        select co_host.gathering_id from co_host where co_host.group_id = ${group} and co_host.accepted_at is not null))`
    )
    .orderBy('gathering.starts_at')
    .execute();
  return rows.map(hostedOf);
}

/** Those that somebody made, be they drafts, for herself. */
export async function selectHostedMadeBy(db: GatheringsDb, person: string): Promise<Hosted[]> {
  const rows = await hosted(db).where('gathering.made_by', '=', person).orderBy('gathering.starts_at').execute();
  return rows.map(hostedOf);
}

export async function selectDraftsOfGroup(db: GatheringsDb, group: string): Promise<Hosted[]> {
  const rows = await hosted(db)
    .where('gathering.group_id', '=', group)
    .where('gathering.state', '=', 'draft')
    .orderBy('gathering.starts_at')
    .execute();
  return rows.map(hostedOf);
}

/** One by the name in its address, or by its id, whoever may see it. */
export async function selectHosted(
  db: GatheringsDb,
  by: { slug: string } | { id: string }
): Promise<(Hosted & { draftToken: string; startsAt: Date; endsAt: Date; freezesAt: Date | undefined }) | undefined> {
  const row = await (
    'slug' in by ? hosted(db).where('gathering.slug', '=', by.slug) : hosted(db).where('gathering.id', '=', by.id)
  ).executeTakeFirst();
  if (!row) return undefined;
  const { draft_token: draftToken, starts_at: startsAt, ends_at: endsAt, kind, frozen_at, kept_open } = row;
  const frozen = freezesAt({ kind, endsAt, frozenAt: frozen_at, keptOpen: kept_open });
  return { ...hostedOf(row), draftToken, startsAt, endsAt, freezesAt: frozen };
}

/** The roles of somebody in the groups that hold a gathering: the one that made it, and co-hosts that said yes. */
export async function selectHostRoles(db: GatheringsDb, gathering: string, person: string): Promise<string[]> {
  const rows = await db
    .selectFrom('membership')
    .select('membership.role')
    .where('membership.person_id', '=', person)
    .where('membership.group_id', 'in', (eb) =>
      eb
        .selectFrom('gathering')
        .select('gathering.group_id')
        .where('gathering.id', '=', gathering)
        .unionAll(
          eb
            .selectFrom('co_host')
            .select('co_host.group_id')
            .where('co_host.gathering_id', '=', gathering)
            .where('co_host.accepted_at', 'is not', null)
        )
    )
    .execute();
  return rows.map(({ role }) => role);
}

/** None that was removed. */
function hosted(db: Kysely<GatheringsTables>) {
  return held(db)
    .leftJoin('withheld_text', (join) =>
      join
        .on('withheld_text.kind', '=', 'gathering')
        .on((e) => e('withheld_text.id', '=', e.cast<string>('gathering.id', 'text')))
    )
    .where('withheld_text.how', 'is distinct from', 'removed')
    .select('withheld_text.because as hidden_because');
}

/**
 * What lists show to somebody: what is hidden from others stands in none. Said so that PostgreSQL knows that it is nearly all, and
 * reads a list in order instead of sorting it.
 */
export function hostedListed(db: GatheringsDb, person: string | null) {
  const open = held(db)
    .where(
      sql<boolean>`not exists (
        select 1 from withheld_text where withheld_text.kind = 'gathering' and withheld_text.id = gathering.id::text)`
    )
    .select(sql<string | null>`null`.as('hidden_because'));
  return open.where(maySee(person));
}

function held(db: Kysely<GatheringsTables>) {
  return db
    .selectFrom('gathering')
    .innerJoin('group', 'group.id', 'gathering.group_id')
    .leftJoin('venue', 'venue.id', 'gathering.venue_id')
    .leftJoin('withheld_text as group_veil', (join) =>
      join.on('group_veil.kind', '=', 'group').on((e) => e('group_veil.id', '=', e.cast<string>('group.id', 'text')))
    )
    .selectAll('gathering')
    .select([
      'group_veil.how as group_withheld',
      'group.slug as group_slug',
      'group.name as group_name',
      'venue.name as venue_name',
      'venue.town as venue_town',
      'venue.lat as venue_lat',
      'venue.lon as venue_lon',
      'venue.point_told as venue_point_told'
    ]);
}

type HostedRow = Awaited<ReturnType<ReturnType<typeof hosted>['execute']>>[number];

/** Published, and for everybody or for members of a group that holds it. */
export function maySee(person: string | null) {
  return (eb: ExpressionBuilder<GatheringsTables, 'gathering'>) => {
    const published = eb('gathering.state', '<>', 'draft');
    const forAll = eb('gathering.shown_to', '=', 'everyone');
    if (person === null) return eb.and([published, forAll]);
    // Her groups are looked up once, rather than for each row.
    const groups = sql`select membership.group_id from membership where membership.person_id = ${person}`;
    const mine = sql<boolean>`(
      gathering.group_id = any(array(${groups}))
      or gathering.id = any(array(
        select co_host.gathering_id from co_host where co_host.group_id = any(array(${groups})) and co_host.accepted_at is not null)))`;
    return eb.and([published, eb.or([forAll, mine])]);
  };
}

export function hostedOf(row: HostedRow): Hosted {
  const { id, slug, state, title, kind, attendance, start, end, zone, room, link, about, tags, fee } = row;
  const { bring, door, newcomers, sequence, edition } = row;
  const place = placeOf(row);
  return {
    id,
    slug,
    state,
    title,
    kind,
    attendance,
    start,
    end,
    zone,
    room,
    link,
    about,
    bring,
    door,
    newcomers,
    tags,
    fee,
    group: {
      id: row.group_id,
      slug: row.group_slug,
      name: row.group_withheld ? m.groups_hidden_name() : row.group_name
    },
    shownTo: row.shown_to,
    venueId: row.venue_id,
    ...(place && { place }),
    places: { inPerson: row.places_in_person, online: row.places_online },
    sequence,
    edition,
    cancelledBecause: row.cancelled_because,
    changedAt: row.changed_at,
    ...(row.hidden_because !== null && { hidden: { because: row.hidden_because } })
  };
}

function placeOf({ venue_name, venue_town, venue_lat, venue_lon, venue_point_told }: HostedRow): Hosted['place'] {
  if (venue_name === null || venue_lat === null || venue_lon === null) return undefined;
  const isNamed = !venue_town || venue_name.toLowerCase().includes(venue_town.toLowerCase());
  const name = isNamed ? venue_name : `${venue_name}, ${venue_town}`;
  return { name, lat: venue_lat, lon: venue_lon, guessed: venue_point_told === false };
}
