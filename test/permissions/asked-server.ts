import { sql } from 'kysely';
import type { Database } from '../../src/app/server/tables.ts';
import type { Person } from '../../src/modules/people/index.ts';
import { makeMember, makePerson, type MadeGroup } from '../factories.ts';
import { nameServerDirectly } from '../name-server-directly.ts';
import { databaseOf, signInDirectly } from '../sign-in-directly.ts';
import type { Outcome, Request } from './cell.ts';
import { countWrites, writesOf } from './count-writes.ts';

export const ROLES = [
  'visitor',
  'guest',
  'signed-in',
  'blocked',
  'kept-out',
  'member',
  'organiser',
  'owner',
  'administrator'
] as const;
/**
 * Who asks: somebody unknown; somebody who joined the gathering in question with a name alone; somebody with nothing to do with a group; one whom who wrote its texts has blocked; one whom
 * its organisers keep out; somebody in the group; who runs the server.
 */
export type Role = (typeof ROLES)[number];

/** A running server, with one person in each role. Nobody signs in as those in the roles of a visitor and a guest. */
export type AskedServer = {
  origin: string;
  db: Database;
  people: Record<Role, Person>;
  /** wrote whatever is written in the worlds that are made, and blocks one of them */
  author: Person;
  cookies: Record<Role, string>;
};

export async function peopleOf({ origin, data }: { origin: string; data: string }): Promise<AskedServer> {
  const db = databaseOf(data);
  // Nobody needs what is written here after a power cut.
  await sql`alter system set fsync = off`.execute(db);
  await sql`select pg_reload_conf()`.execute(db);
  await nameServerDirectly(db);
  await countWrites(db);
  const people = {} as Record<Role, Person>;
  const cookies = { visitor: '', guest: '' } as Record<Role, string>;
  for (const role of ROLES) {
    people[role] = await makePerson(db, `The ${role}`, { administrator: role === 'administrator' });
    if (role !== 'visitor' && role !== 'guest') cookies[role] = await signInDirectly(data, db, people[role]);
  }
  const author = await makePerson(db, 'The author');
  await db
    .insertInto('block')
    .values({ person_id: author.id, blocked_id: people.blocked.id, blocked_at: new Date() })
    .execute();
  return { origin, db, people, author, cookies };
}

/** Makes somebody in a group what the role says she is there. */
export async function standIn({ db, people, author }: AskedServer, role: Role, group: MadeGroup): Promise<void> {
  if (role === 'member' || role === 'organiser' || role === 'owner') await makeMember(db, group, people[role], role);
  if (role === 'kept-out') await keepOut(db, group, { person: people[role], by: author });
}

export async function keepOut(
  db: Database,
  group: MadeGroup,
  { person, by }: { person: Person; by: Person }
): Promise<void> {
  const kept = { because: 'Rude', kept_out_by: by.id, kept_out_at: new Date() };
  await db
    .insertInto('kept_out')
    .values({ group_id: group.id, person_id: person.id, ...kept })
    .execute();
}

/** Sends a request as somebody, and looks whether the database is another afterwards. */
export async function ask(
  { origin, db, cookies }: AskedServer,
  role: Role,
  request: Request,
  cookie = cookies[role]
): Promise<Outcome> {
  const before = request.form && (await writesOf(db));
  const response = await fetch(new URL(request.path, origin), {
    redirect: 'manual',
    headers: { cookie, origin, accept: 'text/html' },
    ...(request.form && { method: 'POST', body: new URLSearchParams(request.form) })
  });
  const body = await response.text();
  const isChanged = request.form !== undefined && (await writesOf(db)) !== before;
  return { status: response.status, location: response.headers.get('location') ?? '', isChanged, body };
}
