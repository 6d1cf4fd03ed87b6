import { recordFact } from '#platform/server/outbox.ts';
import type { GatheringsFact } from '../facts.ts';
import type { Hosted } from '../hosted.ts';
import { stageOf } from '../may.ts';
import { movedFrom } from '../moved.ts';
import { type PublishTroubles, troublesOfPublishing } from '../publishing.ts';
import { selectHosted } from './hosted-queries.ts';
import { type HostedContent, lockHosted, updateHosted } from './making-queries.ts';
import { recordHostedMentions } from './record-hosted-mentions.ts';
import { settleWaitingList } from './settle-line.ts';
import type { GatheringsTx } from './tables.ts';

export type Edited =
  | { answer: 'edited' }
  /** another organiser was faster: nothing was written, and this is what there is now */
  | { answer: 'changed-meanwhile'; now: Hosted }
  | { answer: 'refused'; troubles: PublishTroubles }
  /** cancelled or removed */
  | { answer: 'gone' };

/**
 * Changes a gathering. Where hours, place or attendance of one that is published change, people hear of it.
 * @param edition the one that the form was filled with
 */
export async function editHosted(
  tx: GatheringsTx,
  { id, edition, by }: { id: string; edition: number; by: string },
  content: HostedContent,
  now: Date
): Promise<Edited> {
  const held = await lockHosted(tx, id);
  const before = held && (await selectHosted(tx, { id }));
  if (!before || before.state === 'cancelled') return { answer: 'gone' };
  if (before.edition !== edition) return { answer: 'changed-meanwhile', now: before };
  const stage = stageOf(before, now);
  const { venue } =
    stage === 'draft'
      ? {}
      : troublesOfPublishing(
          { endsAt: content.endsAt, isOnline: content.attendance === 'online', hasVenue: content.venueId !== null },
          now
        );
  if (venue) return { answer: 'refused', troubles: { venue } };
  const moved = movedFrom(before, content);
  await updateHosted(tx, id, content, { moved: moved !== undefined }, now);
  if (moved && stage === 'published') {
    const fact: GatheringsFact = { type: 'gatherings.moved', gathering: id, by, before: moved };
    await recordFact(tx, fact);
  }
  if (stage !== 'draft') await recordHostedMentions(tx, { id, by }, content, before);
  if (stage === 'published') await settleWaitingList(tx, id, now);
  return { answer: 'edited' };
}
