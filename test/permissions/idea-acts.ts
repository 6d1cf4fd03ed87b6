import { randomUUID } from 'node:crypto';
import type { IdeaAct, IdeaStanding, IdeaState } from '../../src/modules/ideas/index.ts';
import { makeGathering, makeGroup, makeMember } from '../factories.ts';
import type { AskedServer, Role } from './asked-server.ts';
import type { Request } from './cell.ts';
import { IN_A_MONTH } from '../days.ts';
import { MEET_THERE } from './group-acts.ts';

/** `joining`: of its group, since who may read there may read the idea. */
export type IdeaCase = { state: IdeaState; isOwn: boolean; joining: 'open' | 'approval' };
export type IdeaWorld = {
  id: string;
  /** another one, to which she has said something */
  pledged: string;
};

/** An idea in a group, in one state. */
export async function makeIdeaWorld(
  { db, people, author }: AskedServer,
  role: Role,
  { state, isOwn, joining }: IdeaCase
): Promise<IdeaWorld> {
  const group = await makeGroup(db, author, `Ideas ${randomUUID().slice(0, 8)}`, { joining });
  if (role === 'kept-out')
    await db
      .insertInto('kept_out')
      .values({
        group_id: group.id,
        person_id: people[role].id,
        because: 'Loud',
        kept_out_by: author.id,
        kept_out_at: new Date()
      })
      .execute();
  if (role === 'member' || role === 'organiser' || role === 'owner') await makeMember(db, group, people[role], role);
  const made = state === 'planned' ? await makeGathering(db, group, { ...IN_A_MONTH, made_by: author.id }) : undefined;
  const now = new Date();
  const idea = {
    group_id: group.id,
    started_by: isOwn ? people[role].id : author.id,
    sentence: 'Somebody should',
    roughly: '',
    town: '',
    date: '',
    start: '',
    end: '',
    started_at: now,
    changed_at: null,
    closed_at: state === 'closed' ? now : null,
    gathering_id: made?.id ?? null
  };
  const [one, other] = await db.insertInto('idea').values([idea, idea]).returning('id').execute();
  const pledged = other?.id ?? '';
  if (role !== 'visitor' && role !== 'guest') {
    const said = { comes: true, helps: null, room: null, shown_to: 'everyone', pledged_at: now } as const;
    await db
      .insertInto('pledge')
      .values({ ...said, idea_id: pledged, person_id: people[role].id })
      .execute();
  }
  return { id: one?.id ?? '', pledged };
}

function form(below: string, action: string, fields: Record<string, string> = {}) {
  return ({ id }: IdeaWorld): Request => ({
    path: `/ideas/${id}${below}?/${action}`,
    form: fields,
    covers: `/ideas/[id]${below} ${action}`
  });
}

/** The requests of each act that IDEA_ACTS knows. */
export const IDEA_REQUESTS: Record<IdeaAct, ((world: IdeaWorld) => Request)[]> = {
  read: [({ id }) => ({ path: `/ideas/${id}` })],
  pledge: [form('', 'come'), form('', 'say', { helps: 'Cake', shown: 'everyone' })],
  'take-back': [({ pledged, ...world }) => form('', 'takeBack')({ ...world, pledged, id: pledged })],
  'ask-where': [({ id }) => ({ path: `/ideas/${id}/meet` })],
  plan: [form('/meet', 'draft', MEET_THERE)],
  change: [form('', 'change', { sentence: 'Otherwise' })],
  close: [form('', 'close')],
  reopen: [form('', 'reopen')],
  remove: [form('', 'remove')]
};

/** Somebody's standings, said anew here, so that the table is not asked about itself. */
export function ideaStandings(role: Role, { isOwn, joining }: IdeaCase): IdeaStanding[] {
  const isMember = role === 'member' || role === 'organiser' || role === 'owner';
  const reads = joining === 'open' || isMember;
  const stranger = role === 'guest' ? 'visitor' : role;
  if (!reads) return [stranger === 'visitor' || stranger === 'kept-out' ? stranger : 'signed-in'];
  if (stranger === 'visitor' || stranger === 'kept-out') return [stranger, 'reader'];
  const isOrganiser = role === 'organiser' || role === 'owner';
  return [
    'signed-in',
    'reader',
    ...(isOwn ? (['author'] as const) : []),
    ...(isOrganiser ? (['organiser'] as const) : [])
  ];
}
