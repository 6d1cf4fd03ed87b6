import type { Insertable } from 'kysely';
import type { Database } from '../src/app/server/tables.ts';
import type { GatheringsTables } from '../src/modules/gatherings/server/index.ts';
import type { GroupRole } from '../src/modules/groups/index.ts';
import type { GroupsTables } from '../src/modules/groups/server/index.ts';
import type { GuestStanding, Person } from '../src/modules/people/index.ts';
import { hashToken, makeGuest as insertGuest, newToken, standGuest } from '../src/modules/people/server/index.ts';
import { renewCode, type UnconferenceTables } from '../src/modules/unconference/server/index.ts';
import { slugOf } from '../src/platform/server/slug.ts';

let made = 0;
const LONG_AGO = new Date('2026-01-01T00:00:00Z');

/** Somebody with an account. */
export async function makePerson(db: Database, name: string, more: Partial<Person> = {}): Promise<Person> {
  const email = more.email ?? `${name.toLowerCase().replaceAll(/\W+/g, '.')}.${made++}@example.org`;
  const handle = more.handle ?? `${slugOf(name)}-${made++}`;
  const { id } = await db
    .insertInto('person')
    .values({
      name,
      email,
      email_verified: true,
      image: null,
      administrator: more.administrator ?? false,
      handle,
      language: more.language ?? null,
      created_at: LONG_AGO,
      updated_at: LONG_AGO
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, name, email, administrator: more.administrator ?? false, handle, language: more.language ?? null };
}

export type MadeGroup = { id: string; slug: string };

/** A group that anybody may join, with its owner. */
export async function makeGroup(
  db: Database,
  owner: Person,
  name: string,
  more: Partial<Insertable<GroupsTables['group']>> = {}
): Promise<MadeGroup> {
  const group = await db
    .insertInto('group')
    .values({ slug: slugOf(name), name, about: '', joining: 'open', conduct: '', founded_at: LONG_AGO, ...more })
    .returning(['id', 'slug'])
    .executeTakeFirstOrThrow();
  await makeMember(db, group, owner, 'owner');
  return group;
}

export async function makeMember(
  db: Database,
  group: MadeGroup,
  person: Person,
  role: GroupRole = 'member'
): Promise<void> {
  await db
    .insertInto('membership')
    .values({ group_id: group.id, person_id: person.id, role, joined_at: LONG_AGO })
    .execute();
}

/** Somewhere in Birmingham that a group meets at. */
export async function makeVenue(
  db: Database,
  group: MadeGroup,
  more: Partial<Insertable<GatheringsTables['venue']>> = {}
): Promise<string> {
  const { id } = await db
    .insertInto('venue')
    .values({
      group_id: group.id,
      made_by: null,
      name: 'The Exchange',
      address: '',
      town: 'Birmingham',
      lat: 52.48,
      lon: -1.9,
      step_free: 'unknown',
      hearing_loop: 'unknown',
      sockets: '',
      wifi: '',
      access: '',
      nearest_stop: '',
      made_at: LONG_AGO,
      ...more
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** A published gathering of a group: all day long on 5 December 2026, unless it is said otherwise. */
export async function makeGathering(
  db: Database,
  group: MadeGroup,
  more: Partial<Insertable<GatheringsTables['gathering']>> = {}
): Promise<{ id: string; slug: string; draft_token: string }> {
  const title = more.title ?? 'Library Camp';
  return await db
    .insertInto('gathering')
    .values({
      slug: `${slugOf(title)}-${made++}`,
      group_id: group.id,
      state: 'published',
      shown_to: 'everyone',
      draft_token: `draft-${made++}`,
      title,
      kind: 'meet-up',
      attendance: 'in-person',
      start: '2026-12-05T10:30',
      end: '2026-12-05T16:30',
      zone: 'Europe/London',
      starts_at: new Date('2026-12-05T10:30:00Z'),
      ends_at: new Date('2026-12-05T16:30:00Z'),
      first_date: '2026-12-05',
      last_date: '2026-12-05',
      made_at: LONG_AGO,
      changed_at: LONG_AGO,
      ...more
    })
    .returning(['id', 'slug', 'draft_token'])
    .executeTakeFirstOrThrow();
}

/** A session that somebody suggests for an unconference and hosts. @returns its id */
export async function makePitch(
  db: Database,
  gathering: string,
  by: Person,
  more: Partial<Insertable<UnconferenceTables['pitch']>> = {}
): Promise<string> {
  const camp = { gathering_id: gathering, published_at: null };
  await db
    .insertInto('camp')
    .values(camp)
    .onConflict((c) => c.doNothing())
    .execute();
  const { id } = await db
    .insertInto('pitch')
    .values({
      gathering_id: gathering,
      number: ++made,
      kind: 'discussion',
      title: 'Local history on a map',
      about: '',
      background: false,
      projector: false,
      step_free: false,
      pitched_by: by.id,
      pitched_at: LONG_AGO,
      changed_at: null,
      withdrawn_at: null,
      ...more
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db.insertInto('pitch_host').values({ pitch_id: id, person_id: by.id }).execute();
  return id;
}

/** Somebody who joined a camp with a name alone and, if nothing else is said, was let in. @returns her id, and what her phone keeps */
export async function makeGuest(
  db: Database,
  gathering: string,
  name: string,
  standing: GuestStanding = 'known'
): Promise<{ id: string; token: string }> {
  const now = new Date();
  const id = await insertGuest(db, { name, language: 'en' }, now);
  await standGuest(db, id, standing, now);
  const token = newToken();
  await db
    .insertInto('camp_guest')
    .values({ person_id: id, gathering_id: gathering, code_hash: token, joined_at: now })
    .execute();
  const pass = { person_id: id, token_hash: hashToken(token), made_at: now };
  await db.insertInto('camp_guest_pass').values(pass).execute();
  return { id, token };
}

/** New words for a guest, with which she comes back on another phone. */
export async function giveWords(db: Database, guest: { person: string; gathering: string }): Promise<string> {
  const renewing = { ...guest, language: 'en' } as const;
  return (await db.transaction().execute((tx) => renewCode(tx, renewing, new Date()))).code;
}
