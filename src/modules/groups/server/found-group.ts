import { recordMentions } from '#moderation/server';
import { recordFact } from '#platform/server/outbox.ts';
import { freeSlug } from '#platform/server/slug.ts';
import type { GroupsFact } from '../facts.ts';
import { checkGroup, type GroupTroubles, type TypedGroup } from '../typed-group.ts';
import { insertGroup, isSlugTaken } from './group-queries.ts';
import { insertMembership } from './membership-queries.ts';
import type { GroupsTx } from './tables.ts';

export type Founded = { answer: 'founded'; id: string; slug: string } | { answer: 'refused'; troubles: GroupTroubles };

/** Makes a group; who makes it owns it. */
export async function foundGroup(tx: GroupsTx, person: string, typed: TypedGroup, now: Date): Promise<Founded> {
  const read = checkGroup(typed);
  if ('troubles' in read) return { answer: 'refused', troubles: read.troubles };
  const slug = await freeSlug(read.checked.name, 'group', (wanted) => isSlugTaken(tx, wanted));
  const id = await insertGroup(tx, { ...read.checked, slug }, now);
  const conductAcceptedAt = read.checked.conduct === '' ? null : now;
  await insertMembership(tx, { group: id, person, role: 'owner', conductAcceptedAt }, now);
  const fact: GroupsFact = { type: 'groups.founded', group: id, by: person };
  await recordFact(tx, fact);
  const { about, conduct } = read.checked;
  await recordMentions(tx, { text: { kind: 'group', id }, by: person, says: [about, conduct] });
  return { answer: 'founded', id, slug };
}
