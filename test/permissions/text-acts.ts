import type { TextStanding, TextState } from '../../src/modules/moderation/index.ts';
import type { AskedServer, Role } from './asked-server.ts';
import type { Request } from './cell.ts';
import { type GroupWorld, makeGroupWorld } from './group-world.ts';

export type TextCase = { state: TextState; isReported: boolean; isOwn: boolean };
export type TextWorld = { group: GroupWorld; reply: string };

export const ODD_WORDS = 'such odd words';

/** A reply on the noticeboard of an open group, in one state. */
export async function makeTextWorld(
  server: AskedServer,
  role: Role,
  { state, isReported, isOwn }: TextCase
): Promise<TextWorld> {
  const { db, people } = server;
  const now = new Date();
  const group = await makeGroupWorld(server, role, 'open');
  const author = isOwn ? people[role].id : group.other;
  const { id } = await db
    .insertInto('reply')
    .values({ thread_id: group.thread, written_by: author, text: ODD_WORDS, written_at: now, changed_at: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  const kept = {
    kind: 'reply',
    group_id: group.id,
    author_id: author,
    title: 'Cake',
    said: ODD_WORDS,
    path: '/'
  } as const;
  if (isReported) {
    await db
      .insertInto('report')
      .values({
        ...kept,
        text_id: id,
        trouble: 'hurtful',
        words: '',
        reported_by: group.waiting,
        reported_at: now,
        settled_at: null
      })
      .execute();
  }
  if (state !== 'shown') {
    await db
      .insertInto('withheld_text')
      .values({ ...kept, id, how: state, because: 'Odd', at: now })
      .execute();
  }
  return { group, reply: id };
}

function form(action: string, fields: Record<string, string>) {
  return ({ reply }: TextWorld): Request => ({
    path: `/report/reply/${reply}?/${action}`,
    form: fields,
    covers: `/report/[kind]/[id] ${action}`
  });
}

/** The requests of each act on a text but reading it, which is tried on the page that it stands on. */
export const TEXT_REQUESTS = {
  report: form('report', { trouble: 'hurtful', words: '' }),
  decide: form('decide', { what: 'removed', because: 'Odd' }),
  'bring-back': form('bringBack', {})
};

/** Somebody's standings, said anew here, so that the table is not asked about itself. */
export function textStandings(role: Role, { isReported, isOwn, state }: TextCase): TextStanding[] {
  if (role === 'visitor' || role === 'guest') return ['visitor'];
  if (isOwn) return ['signed-in', 'author'];
  const isOrganiser = role === 'organiser' || role === 'owner';
  return [
    'signed-in',
    ...(state === 'removed' ? [] : (['reader'] as const)),
    ...(isOrganiser ? (['organiser'] as const) : []),
    ...(role === 'administrator' && isReported ? (['administrator'] as const) : [])
  ];
}
