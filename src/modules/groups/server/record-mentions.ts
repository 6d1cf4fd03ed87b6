import type { Transaction } from 'kysely';
import { findByHandles, isBlocked, type PeopleTables } from '#people/server';
import { mentionedHandles } from '#platform/server/markdown.ts';
import { recordFact } from '#platform/server/outbox.ts';
import type { GroupsFact } from '../facts.ts';
import type { Group } from '../group.ts';
import { selectRole } from './membership-queries.ts';
import type { GroupsTx } from './tables.ts';

/** More in one text are no mentions but a shout. */
const MOST_MENTIONED = 20;

type Said = {
  thread: string;
  reply: string | null;
  by: string;
  text: string;
  /** what it said before it was changed: who was mentioned there knows */
  before?: string;
};

/** Tells of everybody whom a text mentions and who may read it, unless she has blocked who wrote it. */
export async function recordMentions(tx: GroupsTx, group: Group, { thread, reply, by, text, before }: Said) {
  const named: Transaction<Pick<PeopleTables, 'person'>> = tx;
  const blocked: Transaction<Pick<PeopleTables, 'block'>> = tx;
  const known = new Set(mentionedHandles(before ?? ''));
  const handles = mentionedHandles(text).filter((handle) => !known.has(handle));
  const people = await findByHandles(named, handles.slice(0, MOST_MENTIONED));
  for (const { id: person } of people) {
    const mayRead = group.joining === 'open' || (await selectRole(tx, group.id, person)) !== undefined;
    if (person === by || !mayRead || (await isBlocked(blocked, person, by))) continue;
    const fact: GroupsFact = { type: 'groups.mentioned', group: group.id, thread, reply, person, by };
    await recordFact(tx, fact);
  }
}
