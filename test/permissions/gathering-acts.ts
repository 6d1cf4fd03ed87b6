import type { GatheringAct, GatheringStanding } from '../../src/modules/gatherings/index.ts';
import type { Role } from './asked-server.ts';
import type { Request } from './cell.ts';
import type { GatheringWorld } from './gathering-world.ts';
import { NEW_GATHERING } from './group-acts.ts';

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
    covers: `/gatherings/[slug]${below.replace(/\/\d(?=\/|$)/, '/[number]')} ${action}`
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
    page('/wants'),
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
  'take-interest': [
    page('/mine'),
    form('/mine', 'choose', ({ slot }) => ({ slot, to: 'none' })),
    form('/pitches', 'interest', ({ pitch }) => ({ pitch, wish: 'must' }))
  ],
  'plan-camp': [
    page('/plan'),
    form('/plan', 'save', () => ({ ...NEW_PLAN, edition: '0' })),
    (world) => ({ ...form('/plan', 'more', () => ({ ...NEW_PLAN, more: 'rooms' }))(world), quiet: true }),
    form('/pitches', 'showInterest', () => ({ shown: 'yes' })),
    form('/pitches', 'until', () => ({ until: '2030-05-02T10:00' })),
    form('/pitches', 'merge', ({ pitch, otherPitch }) => ({ pitch, into: otherPitch })),
    form('/pitches', 'gather'),
    form('/pitches', 'apart', ({ joined }) => ({ pitch: joined })),
    form('/pitches/1', 'after', ({ otherPitch }) => ({ after: otherPitch })),
    form('/pitches/2', 'notAfter', ({ otherPitch }) => ({ after: otherPitch })),
    form('/pitches/1', 'edit', () => ({ title: 'Zines', because: 'Two words on a note' })),
    form('/pitches/1', 'howOften', () => ({ often: 'held-2' })),
    form('/pitches/1', 'takeOff', () => ({ because: 'Twice there' })),
    form('/pitches/2', 'goBack', ({ act }) => ({ act })),
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
    form('/wants', 'say', () => ({ cake: 'Bara brith' })),
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
    page('/wants/lists'),
    page('/wants/lists.csv'),
    form('/guests', 'door', () => ({ open: 'no' })),
    form('/guests', 'tap', ({ guest }) => ({ guest, tap: 'in' })),
    form('/guests', 'letIn', ({ waiting }) => ({ guests: waiting })),
    form('/guests', 'letWait', ({ guest }) => ({ guests: guest }))
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
    form('/me', 'unblock', ({ block }) => ({ block: block ?? '' })),
    form('/me', 'rename', () => ({ name: 'Another' })),
    form('/me', 'leave'),
    page('/me/mine.zip')
  ],
  'check-in': [form('/who', 'checkIn', ({ going }) => ({ person: going, there: 'yes' }))],
  'take-out': [
    form('/who', 'takeOut', ({ going }) => ({ person: going, because: 'Asked to' })),
    form('/who', 'letBack', ({ outcast }) => ({ person: outcast }))
  ],
  'show-anew': [form('', 'shown', () => ({ shown: 'nobody' }))],
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
