import { randomUUID } from 'node:crypto';
import type {
  GatheringAct,
  GatheringShownTo,
  GatheringStage,
  GatheringStanding
} from '../../src/modules/gatherings/index.ts';
import { makeGathering, makeGroup, makeGuest, makePerson, makePitch } from '../factories.ts';
import { type AskedServer, type Role, standIn } from './asked-server.ts';
import type { Request } from './cell.ts';
import { A_MONTH_AGO, IN_A_MONTH } from './days.ts';
import { NEW_GATHERING } from './group-acts.ts';

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
  /** somebody else who joined it with a name alone, and what gets people in so */
  guest: string;
  slot: string;
  /** said to everybody: one that stands there, and one that was taken down */
  announcement: string;
  takenDown: string;
  room: string;
  doorKey: string;
  /** of who asks, where she is a guest */
  guestCookie?: string;
  asker?: string;
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
  await db.insertInto('lightning_round').values({ pitch_id: pitch, talking_id: null, since: null }).execute();
  const asks = asker ? asker.id : server.people[role].id;
  await db.insertInto('pitch_host').values({ pitch_id: pitch, person_id: asks }).execute();
  return {
    ...world,
    coHost: coHost.id,
    otherGroup: other.slug,
    pitch,
    otherPitch,
    joined,
    guest: guest.id,
    slot: slot.id,
    announcement: await makeAnnouncement(db, id, null),
    takenDown: await makeAnnouncement(db, id, new Date()),
    room: room.id,
    doorKey,
    ...(asker && { guestCookie: `guest=${asker.token}`, asker: asker.id })
  };
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

const NEW_PLAN = {
  'room-0-id': '',
  'room-0-name': 'Hall',
  'room-0-seats': '30',
  'slot-0-id': '',
  'slot-0-starts': '10:00',
  'slot-0-ends': '11:00',
  'slot-0-called': ''
};

type Fields = (world: GatheringWorld) => Record<string, string>;
type Makes = (world: GatheringWorld) => Request;

function form(below: string, action: string, fields: Fields = () => ({})): Makes {
  return (world) => ({
    path: `/gatherings/${world.slug}${below}?/${action}`,
    form: fields(world),
    covers: `/gatherings/[slug]${below.replace('/1', '/[number]')} ${action}`
  });
}

function page(below: string): Makes {
  return ({ slug }) => ({ path: `/gatherings/${slug}${below}` });
}

/** The requests of each act that GATHERING_ACTS knows. */
export const GATHERING_REQUESTS: Record<GatheringAct, Makes[]> = {
  read: [
    page(''),
    page('/pitches'),
    page('/hello'),
    page('/first'),
    page('/wall'),
    page('/wall/screen'),
    page('/wall/rounds/1'),
    page('/notes')
  ],
  edit: [
    page('/edit'),
    form('/edit', 'save', () => ({ ...NEW_GATHERING, edition: '0' })),
    (world) => ({ ...form('/edit', 'preview', () => NEW_GATHERING)(world), quiet: true }),
    (world) => ({ ...form('/edit', 'members', () => NEW_GATHERING)(world), quiet: true })
  ],
  'pass-draft-on': [form('/edit', 'renameLink')],
  publish: [form('', 'publish')],
  'ask-co-host': [
    form('/edit', 'askCoHost', ({ otherGroup }) => ({ called: otherGroup })),
    form('/edit', 'endCoHost', ({ coHost }) => ({ group: coHost }))
  ],
  cancel: [form('/edit', 'cancel', () => ({ because: 'No trains' }))],
  remove: [form('/edit', 'remove')],
  copy: [({ group, slug }) => ({ path: `/groups/${group}/gatherings/new?copy=${slug}` })],
  'sign-up': [form('', 'signUp', () => ({ answer: 'going', words: '' }))],
  'give-up-place': [form('', 'signUp', () => ({ answer: 'declined', words: '' }))],
  pitch: [
    form('/pitches', 'pitch', () => ({ title: 'Zines', hosting: 'me' })),
    form('/pitches', 'host', ({ otherPitch }) => ({ pitch: otherPitch, hosts: 'yes' })),
    form('/wall/rounds/1', 'minutes', () => ({ minutes: '7' })),
    (world) => ({ ...form('/wall/rounds/1', 'next', () => ({ from: '' }))(world), quiet: true }),
    (world) => ({ ...form('/wall/rounds/1', 'stop')(world), quiet: true }),
    (world) => ({ ...form('/wall/rounds/1', 'draw')(world), quiet: true }),
    (world) => ({ ...form('/wall/rounds/1', 'order', ({ joined }) => ({ later: joined }))(world), quiet: true }),
    page('/pitches/1/place'),
    form('/pitches/1/place', 'claim', ({ slot, room }) => ({ to: `${slot} ${room}` })),
    form('/pitches/1', 'comment', () => ({ text: 'May I bring mine?' }))
  ],
  'take-interest': [form('/pitches', 'interest', ({ pitch }) => ({ pitch, wish: 'must' }))],
  'plan-camp': [
    page('/plan'),
    form('/plan', 'save', () => ({ ...NEW_PLAN, edition: '0' })),
    (world) => ({ ...form('/plan', 'more', () => ({ ...NEW_PLAN, more: 'rooms' }))(world), quiet: true }),
    form('/pitches', 'showInterest', () => ({ shown: 'yes' })),
    form('/pitches', 'until', () => ({ until: '2030-05-02T10:00' })),
    form('/pitches', 'merge', ({ pitch, otherPitch }) => ({ pitch, into: otherPitch })),
    form('/pitches', 'gather'),
    form('/pitches', 'apart', ({ joined }) => ({ pitch: joined })),
    page('/grid'),
    form('/grid', 'make'),
    form('/grid', 'move', ({ pitch }) => ({ pitch, to: '', edition: '0' })),
    form('/grid', 'claims', () => ({ open: 'no' })),
    form('/grid', 'publish', () => ({ edition: '0' })),
    (world) => ({ ...form('/grid', 'undo', () => ({ edition: '0' }))(world), quiet: true }),
    page('/repair'),
    form('/wall', 'say', () => ({ text: 'Cake in the hall' })),
    form('/wall', 'takeDown', ({ announcement }) => ({ id: announcement })),
    form('/wall', 'putUp', ({ takenDown }) => ({ id: takenDown })),
    page('/paper'),
    page('/paper/print'),
    form('/paper', 'type', () => ({ edition: '0' })),
    (world) => ({ ...form('/repair', 'ask', () => ({ what: 'new-session' }))(world), quiet: true }),
    (world) => ({ ...form('/repair', 'stop', () => ({ of: 'none' }))(world), quiet: true }),
    (world) => ({ ...form('/repair', 'choose', () => ({ of: 'none', way: 'best-fit' }))(world), quiet: true }),
    form('/repair', 'back', ({ going }) => ({ id: going, edition: '0' }))
  ],
  'read-notes': [
    page('/notes/1'),
    (world) => ({ ...form('/notes/1', 'present', () => ({ there: 'no' }))(world), quiet: true })
  ],
  'write-notes': [
    form('/notes/1', 'write', () => ({ notes: 'Zines are small' })),
    form('/notes/1', 'take', () => ({ takes: 'yes' })),
    form('/notes/1', 'count', () => ({ people: '17' }))
  ],
  'open-notes': [form('/notes', 'open', () => ({ opened: 'yes' }))],
  'say-hello': [
    form('/hello', 'say', () => ({ why: 'To meet people' })),
    page('/away'),
    (world) => ({
      path: `/gatherings/${world.slug}/away`,
      form: { away: world.slot },
      covers: '/gatherings/[slug]/away default'
    }),
    form('/first', 'buddy', () => ({ asks: 'yes' })),
    form('/first', 'step', () => ({ offers: 'yes' }))
  ],
  'look-after-guests': [
    page('/guests'),
    page('/guests/poster'),
    form('/guests', 'door', () => ({ open: 'no' })),
    form('/guests', 'tap', ({ guest }) => ({ guest, tap: 'in' }))
  ],
  'join-by-name': [
    (world) => ({
      path: `/gatherings/${world.slug}/join?/join&key=${world.doorKey}`,
      form: { name: 'Nia' },
      covers: '/gatherings/[slug]/join join'
    })
  ],
  'be-guest': [
    form('/me', 'newCode'),
    form('/me', 'rename', () => ({ name: 'Another' })),
    form('/me', 'leave'),
    page('/me/mine.zip')
  ],
  'check-in': [form('/who', 'checkIn', ({ going }) => ({ person: going, there: 'yes' }))],
  'take-out': [
    form('/who', 'takeOut', ({ going }) => ({ person: going, because: 'Asked to' })),
    form('/who', 'letBack', ({ outcast }) => ({ person: outcast }))
  ],
  'message-sign-ups': [form('/who', 'message', () => ({ to: 'going', text: 'Bring cake' }))],
  freeze: [form('/archive', 'freeze')],
  thaw: [form('/archive', 'thaw')],
  'read-archive': [page('/archive'), page('/archive.zip')],
  'edit-archive': [form('/archive', 'takeOut', ({ going }) => ({ person: going }))],
  'leave-archive': [form('/archive', 'me', () => ({ out: 'yes' }))],
  'look-after-sign-ups': [page('/who'), page('/who.csv')]
};

const GROUPS_OWN: Partial<Record<Role, GatheringStanding[]>> = {
  member: ['member'],
  organiser: ['member', 'organiser'],
  owner: ['member', 'organiser'],
  administrator: ['administrator']
};

/** Somebody's standings, said anew here, so that the table is not asked about itself. */
export function gatheringStandings(role: Role): GatheringStanding[] {
  if (role === 'visitor' || role === 'guest' || role === 'kept-out') return [role];
  return ['signed-in', ...(GROUPS_OWN[role] ?? [])];
}
