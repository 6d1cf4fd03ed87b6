import { randomUUID } from 'node:crypto';
import type { GatheringShownTo, GatheringStage } from '../../src/modules/gatherings/index.ts';
import { makeGathering, makeGroup, makeGuest, makePerson, makePitch } from '../factories.ts';
import { type AskedServer, type Role, standIn } from './asked-server.ts';
import { A_MONTH_AGO, IN_A_MONTH } from '../days.ts';

export type GatheringWorld = {
  id: string;
  groupId: string;
  slug: string;
  group: string;
  draftToken: string;
  /** is going, and was taken out */
  going: string;
  outcast: string;
  /** holds it too, and could */
  coHost: string;
  otherGroup: string;
  /** suggested for it, by the author: one that who asks hosts too, another one, and one that was joined into that */
  pitch: string;
  otherPitch: string;
  joined: string;
  /** by which an organiser withdrew another one, of number 2 */
  act: string;
  /** somebody else who joined it with a name alone, one whom nobody has let in, and what gets people in so */
  guest: string;
  waiting: string;
  slot: string;
  /** said to everybody: one that stands there, and one that was taken down */
  announcement: string;
  takenDown: string;
  room: string;
  doorKey: string;
  /** of who asks, where she is a guest */
  guestCookie?: string;
  asker?: string;
  /** hers */
  block?: string;
};

/** A gathering in one stage, which somebody is going to and somebody was taken out of. */
export async function makeGatheringWorld(
  server: AskedServer,
  role: Role,
  { stage, shownTo }: { stage: GatheringStage; shownTo: GatheringShownTo }
): Promise<GatheringWorld> {
  const { db, author } = server;
  const isOver = stage === 'over' || stage === 'frozen';
  const named = async (what: string) => await makeGroup(db, author, `${what} ${randomUUID().slice(0, 8)}`);
  const [group, coHost, other] = [await named('Host'), await named('Co-host'), await named('Other')];
  await standIn(server, role, group);
  const { id, slug, draft_token } = await makeGathering(db, group, {
    ...(isOver ? A_MONTH_AGO : IN_A_MONTH),
    state: isOver ? 'published' : stage,
    // A month after its end it has frozen by itself.
    kept_open: stage === 'over',
    shown_to: shownTo,
    attendance: 'online',
    kind: 'unconference',
    made_by: author.id
  });
  await db.insertInto('co_host').values({ gathering_id: id, group_id: coHost.id, accepted_at: new Date() }).execute();
  const [going, outcast] = [await makePerson(db, 'Going'), await makePerson(db, 'Outcast')];
  const shared = { gathering_id: id, way: 'online', shown_to: 'everyone', answered_at: new Date() } as const;
  const none = { place_in_line: null, offered_until: null, checked_in_at: null };
  await db
    .insertInto('sign_up')
    .values([
      { ...shared, ...none, person_id: going.id, answer: 'going' },
      { ...shared, ...none, person_id: outcast.id, answer: 'taken-out' }
    ])
    .execute();
  const world = {
    id,
    groupId: group.id,
    slug,
    group: group.slug,
    draftToken: draft_token,
    going: going.id,
    outcast: outcast.id
  };
  const pitch = await makePitch(db, id, author, { number: 1, kind: 'lightning-talk' });
  const [otherPitch, joined] = [
    await makePitch(db, id, author, { kind: 'lightning-talk' }),
    await makePitch(db, id, author)
  ];
  const merge = { pitch_id: joined, into_id: otherPitch, stood: '[]', merged_at: new Date() };
  await db.insertInto('pitch_merge').values(merge).execute();
  const doorKey = randomUUID();
  const slot = await db
    .insertInto('camp_slot')
    .values({ gathering_id: id, starts: '10:00', ends: '11:00', called: '' })
    .returning('id')
    .executeTakeFirstOrThrow();
  const room = await db
    .insertInto('camp_room')
    .values({ gathering_id: id, position: 0, name: 'Hall', seats: 30, step_free: true, projector: true })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .updateTable('camp')
    .set({ door_key: doorKey, door_open: true, claims_open: true })
    .where('gathering_id', '=', id)
    .execute();
  const [guest, asker] = [await makeGuest(db, id, 'Guest'), role === 'guest' && (await makeGuest(db, id, 'Asker'))];
  const waiting = await makeGuest(db, id, 'Waiting', 'new');
  await db.insertInto('lightning_round').values({ pitch_id: pitch, talking_id: null, since: null }).execute();
  const asks = asker ? asker.id : server.people[role].id;
  await db.insertInto('pitch_host').values({ pitch_id: pitch, person_id: asks }).execute();
  if (isOver)
    await db
      .insertInto('sign_up')
      .values({ ...shared, ...none, person_id: asks, answer: 'going' })
      .execute();
  return {
    ...world,
    coHost: coHost.id,
    otherGroup: other.slug,
    pitch,
    otherPitch,
    joined,
    act: await makeTakenOff(server, id, otherPitch),
    guest: guest.id,
    waiting: waiting.id,
    slot: slot.id,
    announcement: await makeAnnouncement(db, id, null),
    takenDown: await makeAnnouncement(db, id, new Date()),
    room: room.id,
    doorKey,
    ...(asker && {
      guestCookie: `guest=${asker.token}`,
      asker: asker.id,
      block: await makeBlock(db, asker.id, going.id)
    })
  };
}

async function makeBlock(db: AskedServer['db'], person: string, blocked: string): Promise<string> {
  const block = { person_id: person, blocked_id: blocked, blocked_at: new Date() };
  return (await db.insertInto('block').values(block).returning('id').executeTakeFirstOrThrow()).id;
}

/** It came later than another one. */
async function makeTakenOff({ db, author }: AskedServer, gathering: string, earlier: string): Promise<string> {
  const [now, because] = [new Date(), 'Twice there'];
  const withdrawn = { number: 2, withdrawn_at: now, withdrawn_because: because };
  const pitch = await makePitch(db, gathering, author, withdrawn);
  await db.insertInto('pitch_after').values({ pitch_id: pitch, after_id: earlier }).execute();
  const act = { pitch_id: pitch, what: 'withdrawn', because, before: null, done_by: author.id, done_at: now } as const;
  return (await db.insertInto('pitch_act').values(act).returning('id').executeTakeFirstOrThrow()).id;
}

async function makeAnnouncement(db: AskedServer['db'], gathering: string, takenDownAt: Date | null): Promise<string> {
  const said = { gathering_id: gathering, text: 'Cake', said_by: null, said_at: new Date() };
  const { id } = await db
    .insertInto('camp_announcement')
    .values({ ...said, taken_down_at: takenDownAt })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
