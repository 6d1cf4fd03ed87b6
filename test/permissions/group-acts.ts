import type { GroupAct, Joining, Standing } from '../../src/modules/groups/index.ts';
import type { Role } from './asked-server.ts';
import type { Request } from './cell.ts';
import type { GroupWorld } from './group-world.ts';

type Makes<World> = (world: World) => Request;
type Fields = (world: GroupWorld) => Record<string, string>;

/** Sends a form to a page below a group's address. */
function form(below: string, action: string, fields: Fields = () => ({})): Makes<GroupWorld> {
  return (world) => ({
    path: `${page(below)(world).path}${action === 'default' ? '' : `?/${action}`}`,
    form: fields(world),
    covers: `/groups/[slug]${below} ${action}`
  });
}

function page(below: string): Makes<GroupWorld> {
  return ({ slug, thread, venue, taken }) => ({
    path: `/groups/${slug}${below}`
      .replace('[thread]', thread)
      .replace('/taken/[id]', `/taken/${taken}`)
      .replace('[id]', venue)
  });
}

export const NEW_GATHERING = {
  title: 'Camp',
  kind: 'meet-up',
  attendance: 'online',
  date: '2099-05-01',
  start: '10:00',
  lastDate: '',
  end: '16:00',
  zone: 'Europe/London',
  link: 'https://example.org/room',
  shownTo: 'everyone'
};

export const MEET_THERE = { place: '2099-05-01|10:00|16:00|53.22|-4.13||Bangor' };
const VENUE = { venueName: 'Hall', town: 'Bangor', point: '53.2, -4.1', stepFree: 'yes' };

/** The requests of each act that GROUP_ACTS knows. An act without a page of its own yet has none. */
export const GROUP_REQUESTS: Record<GroupAct, Makes<GroupWorld>[]> = {
  read: [page(''), page('/reach'), page('/gatherings'), page('/calendar.ics'), page('/feed.atom'), page('/feed.json')],
  'read-board': [page('/board'), page('/board/[thread]')],
  'read-members': [],
  join: [form('/join', 'default', () => ({ words: 'Hello' }))],
  follow: [form('', 'follow'), (world) => form('', 'unfollow')({ ...world, slug: world.followed })],
  post: [
    page('/board/new'),
    form('/board/new', 'default', () => ({ title: 'New', text: 'Words' })),
    form('/board/[thread]', 'reply', () => ({ text: 'Me too' })),
    form('/board/[thread]', 'change', ({ ownReply }) => ({ reply: ownReply, text: 'Otherwise' })),
    form('/board/[thread]', 'takeBack', ({ ownReply }) => ({ reply: ownReply })),
    form('/meet', 'ask', () => MEET_THERE)
  ],
  'ask-where': [page('/meet')],
  leave: [form('/members', 'list', () => ({ listed: 'no' })), page('/leave'), form('/leave', 'default')],
  'let-in': [
    page('/requests'),
    form('/requests', 'letIn', ({ waiting }) => ({ person: waiting })),
    form('/requests', 'refuse', ({ waiting }) => ({ person: waiting, words: 'Not now' }))
  ],
  invite: [
    page('/invitations'),
    form('/invitations', 'link', () => ({ days: '14', uses: '' })),
    form('/invitations', 'invite', ({ slug }) => ({ addresses: `${slug}@example.org` })),
    form('/invitations', 'withdraw', ({ invitation }) => ({ invitation }))
  ],
  'take-out': [form('/members', 'takeOut', ({ other }) => ({ person: other }))],
  'keep-out': [
    form('/members', 'keepOut', ({ other }) => ({ person: other, because: 'Rude' })),
    form('/members', 'letBack', ({ keptOut }) => ({ person: keptOut }))
  ],
  'look-after-board': [page('/reports'), form('/board/[thread]', 'lookAfter', () => ({ pinned: 'yes' }))],
  'make-gathering': [
    page('/gatherings/new'),
    form('/gatherings/new', 'publish', () => NEW_GATHERING),
    form('/gatherings/new', 'keep', () => NEW_GATHERING),
    form('/meet', 'draft', () => MEET_THERE),
    (world) => ({ ...form('/reach', 'make')(world), quiet: true }),
    (world) => ({ ...form('/gatherings/new', 'preview', () => NEW_GATHERING)(world), quiet: true }),
    (world) => ({ ...form('/gatherings/new', 'members', () => NEW_GATHERING)(world), quiet: true })
  ],
  'answer-co-host': [
    form('/gatherings', 'accept', ({ asked }) => ({ gathering: asked })),
    form('/gatherings', 'refuse', ({ asked }) => ({ gathering: asked }))
  ],
  'answer-offer': [
    form('/gatherings', 'takeOffer', ({ offered }) => ({ statement: offered })),
    form('/gatherings', 'leaveOffer', ({ offered }) => ({ statement: offered }))
  ],
  'look-after-taken': [
    page('/taken/[id]'),
    form('/taken/[id]', 'change', () => ({ title: 'Renamed', town: 'Bangor', date: '2099-05-01' })),
    form('/taken/[id]', 'remove')
  ],
  'edit-venue': [],
  'tell-access': [page('/venues'), page('/venues/[id]'), form('/venues/[id]', 'default', () => VENUE)],
  offer: [
    ({ seen, id }) => ({ path: `/gatherings/${seen}?/offer`, form: { group: id }, covers: '/gatherings/[slug] offer' })
  ],
  'add-source': [],
  'tell-of-source': [
    ({ taken }) => ({ path: `/gatherings/${taken}?/tags`, form: { tags: 'maps' }, covers: '/gatherings/[slug] tags' })
  ],
  edit: [
    page('/edit'),
    form('/edit', 'default', () => ({ name: 'Renamed', about: 'New', joining: 'open', conduct: '' }))
  ],
  'change-roles': [form('/members', 'role', ({ other }) => ({ person: other, role: 'organiser' }))],
  remove: [page('/remove'), form('/remove', 'default')]
};

/** Somebody's standings, said anew here, so that the table is not asked about itself. */
export function groupStandings(role: Role, joining: Joining): Standing[] {
  const open = joining === 'open';
  if (role === 'visitor' || role === 'guest') return ['visitor', ...(open ? (['passer-by'] as const) : [])];
  if (role === 'kept-out') return ['kept-out', ...(open ? (['passer-by'] as const) : [])];
  const everybody: Standing[] = ['signed-in', ...(open ? (['passer-by', 'guest'] as const) : [])];
  return role === 'signed-in' || role === 'blocked' ? everybody : [...everybody, role];
}
