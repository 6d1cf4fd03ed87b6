import { randomUUID } from 'node:crypto';
import type { Joining } from '../../src/modules/groups/index.ts';
import { makeGathering, makeGroup, makeMember, makePerson, type MadeGroup } from '../factories.ts';
import { type AskedServer, keepOut, type Role, standIn } from './asked-server.ts';
import { IN_A_MONTH } from '../days.ts';

/** A group with something of everything that one can do something about. */
export type GroupWorld = MadeGroup & {
  thread: string;
  /** written by who asks */
  ownReply: string;
  /** an ordinary member, and somebody who waits to be let in */
  other: string;
  waiting: string;
  /** somebody whom organisers keep out */
  keptOut: string;
  invitation: string;
  venue: string;
  /** a gathering that another group asks this one to hold too */
  asked: string;
  /** the address of a group that who asks follows */
  followed: string;
  /** what the member saw elsewhere and offers, and what who asks saw and has not offered */
  offered: string;
  seen: string;
  /** what the group took over from a member */
  taken: string;
};

/** Who asks is in the group if the role says so, and in no other way. */
export async function makeGroupWorld(server: AskedServer, role: Role, joining: Joining): Promise<GroupWorld> {
  const { db, people, author } = server;
  const now = new Date();
  const name = `Group ${randomUUID().slice(0, 8)}`;
  const group = await makeGroup(db, author, name, { joining });
  const asker = people[role];
  await standIn(server, role, group);
  const [other, waiting, keptOut] = [
    await makePerson(db, 'Other'),
    await makePerson(db, 'Waiting'),
    await makePerson(db, 'Kept out')
  ];
  await makeMember(db, group, other);
  await db
    .insertInto('join_request')
    .values({ group_id: group.id, person_id: waiting.id, words: '', asked_at: now, refused_at: null })
    .execute();
  await keepOut(db, group, { person: keptOut, by: author });
  return {
    ...group,
    ...(await makeTalk(server, group, { asker: asker.id, other: other.id })),
    other: other.id,
    waiting: waiting.id,
    keptOut: keptOut.id,
    invitation: await makeInvitation(server, group),
    venue: await makeVenue(server, group),
    followed: await makeFollowed(server, role, `Followed ${name}`),
    asked: await makeCoHostAsk(server, group, `Other ${name}`),
    offered: await makeSeen(server, other.id, group.id),
    seen: await makeSeen(server, asker.id),
    taken: await makeTaken(server, other.id, group.id)
  };
}

async function makeTalk({ db }: AskedServer, group: MadeGroup, { asker, other }: { asker: string; other: string }) {
  const now = new Date();
  const words = { text: 'Words', changed_at: null };
  const thread = await db
    .insertInto('thread')
    .values({ ...words, group_id: group.id, started_by: other, title: 'Cake', started_at: now, last_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  const reply = await db
    .insertInto('reply')
    .values({ ...words, thread_id: thread.id, written_by: asker, written_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { thread: thread.id, ownReply: reply.id };
}

async function makeInvitation({ db, author }: AskedServer, group: MadeGroup): Promise<string> {
  const now = new Date();
  const { id } = await db
    .insertInto('group_invitation')
    .values({
      group_id: group.id,
      token_hash: randomUUID(),
      email: null,
      made_by: author.id,
      made_at: now,
      expires_at: new Date(now.getTime() + 86_400_000),
      most_uses: null
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function makeFollowed(server: AskedServer, role: Role, name: string): Promise<string> {
  const { db, people, author } = server;
  const followed = await makeGroup(db, author, name);
  if (role === 'kept-out') await standIn(server, role, followed);
  await db
    .insertInto('group_follow')
    .values({ group_id: followed.id, person_id: people[role].id, followed_at: new Date() })
    .execute();
  return followed.slug;
}

async function makeVenue({ db, author }: AskedServer, group: MadeGroup): Promise<string> {
  const { id } = await db
    .insertInto('venue')
    .values({
      group_id: group.id,
      made_by: author.id,
      name: 'Hall',
      address: '',
      town: 'Bangor',
      lat: 53.2,
      lon: -4.1,
      point_told: true,
      step_free: 'unknown',
      hearing_loop: 'unknown',
      sockets: '',
      wifi: '',
      access: '',
      nearest_stop: '',
      made_at: new Date()
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function makeCoHostAsk({ db, author }: AskedServer, group: MadeGroup, name: string): Promise<string> {
  const gathering = await makeGathering(db, await makeGroup(db, author, name), IN_A_MONTH);
  await db
    .insertInto('co_host')
    .values({ gathering_id: gathering.id, group_id: group.id, accepted_at: null })
    .execute();
  return gathering.id;
}

async function makeTaken(server: AskedServer, person: string, group: string): Promise<string> {
  const now = new Date();
  const statement = await makeSeen(server, person);
  const { id } = await server.db
    .insertInto('source')
    .values({ group_id: group, kind: 'seen-elsewhere', name: '', added_at: now, next_at: new Date('2099-01-01') })
    .returning('id')
    .executeTakeFirstOrThrow();
  await server.db.updateTable('source_statement').set({ source_id: id }).where('id', '=', statement).execute();
  return statement;
}

/** A gathering that somebody has typed in for herself, and may have offered to a group. */
async function makeSeen({ db }: AskedServer, person: string, group?: string): Promise<string> {
  const now = new Date();
  const found = await db
    .selectFrom('source')
    .select('id')
    .where('owner_id', '=', person)
    .where('kind', '=', 'seen-elsewhere')
    .executeTakeFirst();
  const source =
    found ??
    (await db
      .insertInto('source')
      .values({
        owner_id: person,
        kind: 'seen-elsewhere',
        name: '',
        address: null,
        upload: null,
        etag: null,
        last_modified: null,
        trouble: null,
        skipped: '[]',
        added_at: now,
        read_at: null,
        next_at: new Date('2099-01-01')
      })
      .returning('id')
      .executeTakeFirstOrThrow());
  const { start, end, first_date, last_date, zone } = IN_A_MONTH;
  const title = `Seen ${randomUUID().slice(0, 8)}`;
  const said = { title, start, end, zone, attendance: 'online', kind: 'meet-up', free: true, cancelled: false };
  const { id } = await db
    .insertInto('source_statement')
    .values({
      source_id: source.id,
      uid: randomUUID(),
      recurrence: '',
      sequence: 0,
      folded_title: title.toLowerCase(),
      first_date,
      last_date,
      said: JSON.stringify(said),
      found_place: null
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (group) {
    await db
      .insertInto('offered_statement')
      .values({ statement_id: id, group_id: group, offered_by: person, offered_at: now })
      .execute();
  }
  return id;
}
