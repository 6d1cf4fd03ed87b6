import { recordFact } from '#platform/server/outbox.ts';
import { type AnnouncementTrouble, checkAnnouncement } from '../announcement.ts';
import type { UnconferenceFact } from '../facts.ts';
import { deleteAnnouncement, insertAnnouncement, selectAnnouncements } from './announcement-queries.ts';
import { lockCamp } from './camp-queries.ts';
import type { UnconferenceTx } from './tables.ts';
import { notifyWall } from './wall-queries.ts';

/** Says something to everybody who is there: on every wall at once, and to those signed up as a notice that leads there. */
export async function announce(
  tx: UnconferenceTx,
  { gathering, by, text }: { gathering: string; by: string; text: string },
  now: Date
): Promise<{ answer: 'said' } | { answer: 'refused'; trouble: AnnouncementTrouble }> {
  await lockCamp(tx, gathering);
  const read = checkAnnouncement(text, (await selectAnnouncements(tx, gathering)).length);
  if ('trouble' in read) return { answer: 'refused', trouble: read.trouble };
  await insertAnnouncement(tx, { gathering, by, text: read.checked }, now);
  const fact: UnconferenceFact = { type: 'unconference.announced', gathering, by };
  await recordFact(tx, fact);
  await notifyWall(tx, `changed ${gathering}`);
  return { answer: 'said' };
}

/** Takes it down from every wall. */
export async function takeDown(
  tx: UnconferenceTx,
  { gathering, id }: { gathering: string; id: string }
): Promise<void> {
  await deleteAnnouncement(tx, gathering, id);
  await notifyWall(tx, `changed ${gathering}`);
}
