import type { TextStanding, TextState } from '../../src/modules/moderation/index.ts';
import type { AskedServer, Role } from './asked-server.ts';
import type { Request } from './cell.ts';
import { makeGatheringWorld } from './gathering-world.ts';
import { makeGroupWorld } from './group-world.ts';

export type TextCase = {
  /** a reply on a noticeboard, or what is written below a session, where guests read too */
  kind: 'reply' | 'pitch-comment';
  state: TextState;
  isReported: boolean;
  isOwn: boolean;
};
export type TextWorld = {
  id: string;
  kind: TextCase['kind'];
  /** the page that it stands on, and where guests report it */
  page: string;
  slug: string;
  guestCookie?: string;
};

export const ODD_WORDS = 'such odd words';

/** A text of an open group, or of a camp that it holds, in one state. */
export async function makeTextWorld(server: AskedServer, role: Role, one: TextCase): Promise<TextWorld> {
  const { db } = server;
  const { state, isReported, kind } = one;
  const now = new Date();
  const { groupId, reporter, author, ...world } = await (kind === 'reply' ? onBoard : inCamp)(server, role, one);
  const kept = {
    kind,
    group_id: groupId,
    author_id: author,
    title: 'Cake',
    said: ODD_WORDS,
    path: '/'
  } as const;
  const text = { ...world, kind };
  if (isReported) {
    await db
      .insertInto('report')
      .values({
        ...kept,
        text_id: text.id,
        trouble: 'hurtful',
        words: '',
        reported_by: reporter,
        reported_at: now,
        settled_at: null
      })
      .execute();
  }
  if (state !== 'shown') {
    await db
      .insertInto('withheld_text')
      .values({ ...kept, id: text.id, how: state, because: 'Odd', at: now })
      .execute();
  }
  return text;
}

async function onBoard(server: AskedServer, role: Role, { isOwn }: TextCase) {
  const { db, people } = server;
  const group = await makeGroupWorld(server, role, 'open');
  const author = isOwn ? people[role].id : group.other;
  const { id } = await db
    .insertInto('reply')
    .values({ thread_id: group.thread, written_by: author, text: ODD_WORDS, written_at: new Date(), changed_at: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  const page = `/groups/${group.slug}/board/${group.thread}`;
  return { id, author, groupId: group.id, reporter: group.waiting, page, slug: group.slug };
}

async function inCamp(server: AskedServer, role: Role, { isOwn }: TextCase) {
  const { db, people } = server;
  const camp = await makeGatheringWorld(server, role, { stage: 'published', shownTo: 'everyone' });
  const author = isOwn ? (camp.asker ?? people[role].id) : camp.going;
  const { id } = await db
    .insertInto('pitch_comment')
    .values({ pitch_id: camp.pitch, written_by: author, text: ODD_WORDS, written_at: new Date() })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { slug, groupId, outcast: reporter, guestCookie } = camp;
  const page = `/gatherings/${slug}/pitches/1`;
  return { id, author, groupId, reporter, page, slug, ...(guestCookie && { guestCookie }) };
}

function form(action: string, fields: Record<string, string>) {
  return ({ kind, id }: TextWorld): Request => ({
    path: `/report/${kind}/${id}?/${action}`,
    form: fields,
    covers: `/report/[kind]/[id] ${action}`
  });
}

const REPORT = { trouble: 'hurtful', words: '' };

/** The requests of each act on a text but reading it, which is tried on the page that it stands on. */
export const TEXT_REQUESTS = {
  block: form('block', {}),
  report: form('report', REPORT),
  decide: form('decide', { what: 'removed', because: 'Odd' }),
  'bring-back': form('bringBack', {})
};

/** The same by the address of a camp, where guests are known. */
export const IN_CAMP = { block: inCampBy('block', {}), report: inCampBy('report', REPORT) };

function inCampBy(action: string, fields: Record<string, string>) {
  return ({ slug, kind, id }: TextWorld): Request => ({
    path: `/gatherings/${slug}/report/${kind}/${id}?/${action}`,
    form: fields,
    covers: `/gatherings/[slug]/report/[kind]/[id] ${action}`
  });
}

/** Somebody's standings, said anew here, so that the table is not asked about itself. */
export function textStandings(role: Role, { kind, isReported, isOwn, state }: TextCase): TextStanding[] {
  if (role === 'visitor' || (role === 'guest' && kind === 'reply')) return ['visitor'];
  const known = role === 'guest' ? 'guest' : 'signed-in';
  if (isOwn) return [known, 'author'];
  const isOrganiser = role === 'organiser' || role === 'owner';
  return [
    known,
    ...(state === 'removed' ? [] : (['reader'] as const)),
    ...(isOrganiser ? (['organiser'] as const) : []),
    ...(role === 'administrator' && isReported ? (['administrator'] as const) : [])
  ];
}
