import { recordFact } from '#platform/server/outbox.ts';
import { freeSlug } from '#platform/server/slug.ts';
import { isUuid } from '#platform/server/uuid.ts';
import type { GatheringsFact } from '../facts.ts';
import { newDraftToken } from './draft-token.ts';
import { type HostedContent, insertHosted, isGatheringSlugTaken } from './making-queries.ts';
import { recordHostedMentions } from './record-hosted-mentions.ts';
import type { GatheringsTx } from './tables.ts';

/** Addresses below /gatherings/ that are something else. */
const RESERVED = ['elsewhere', 'new', 'search'];

export type HostedMade = { id: string; slug: string };

/** Makes a gathering that a group holds, as a draft or published at once. What is asked for was checked before. */
export async function makeHosted(
  tx: GatheringsTx,
  made: { group: string; by: string; state: 'draft' | 'published' },
  content: HostedContent,
  now: Date
): Promise<HostedMade> {
  const slug = await freeSlug(content.title, 'gathering', (wanted) => isTaken(tx, wanted));
  const id = await insertHosted(tx, content, { ...made, slug, draftToken: newDraftToken(), at: now });
  if (made.state === 'published') {
    const fact: GatheringsFact = { type: 'gatherings.published', gathering: id, by: made.by };
    await recordFact(tx, fact);
    await recordHostedMentions(tx, { id, by: made.by }, content);
  }
  return { id, slug };
}

/** An address that looks like an id is that of what a source says. */
async function isTaken(tx: GatheringsTx, slug: string): Promise<boolean> {
  return isUuid(slug) || RESERVED.includes(slug) || (await isGatheringSlugTaken(tx, slug));
}
