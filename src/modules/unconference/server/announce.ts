import { recordMentions } from '#moderation/server';
import { recordFact } from '#platform/server/outbox.ts';
import {
  type AnnouncementKept,
  announcementsFor,
  type AnnouncementTrouble,
  checkAnnouncement,
  isUp,
  MOST_ANNOUNCEMENTS
} from '../announcement.ts';
import type { UnconferenceFact } from '../facts.ts';
import { deleteTakenDown, insertAnnouncement, selectAnnouncements, updateTakenDown } from './announcement-queries.ts';
import { lockCamp } from './camp-queries.ts';
import type { UnconferenceDb, UnconferenceTx } from './tables.ts';
import { notifyWall } from './wall-queries.ts';

export {
  deleteAnnouncement as forgetAnnouncement,
  notifyWallUnder,
  selectAnnouncement as findAnnouncement
} from './announcement-queries.ts';

export type Said = { answer: 'said' } | { answer: 'refused'; trouble: AnnouncementTrouble };

/** Says something to everybody who is there: on every wall at once, and to those signed up as a notice that leads there. */
export async function announce(
  tx: UnconferenceTx,
  { gathering, by, text }: { gathering: string; by: string; text: string },
  now: Date
): Promise<Said> {
  await lockCamp(tx, gathering);
  const read = checkAnnouncement(text, await countUp(tx, gathering));
  if ('trouble' in read) return { answer: 'refused', trouble: read.trouble };
  const id = await insertAnnouncement(tx, { gathering, by, text: read.checked }, now);
  const fact: UnconferenceFact = { type: 'unconference.announced', gathering, by };
  await recordFact(tx, fact);
  await recordMentions(tx, { text: { kind: 'announcement', id }, by, says: [read.checked] });
  await notifyWall(tx, `changed ${gathering}`);
  return { answer: 'said' };
}

/** Takes it down from every wall, since it is over. Of those taken down before, as many are kept as can stand there at once. */
export async function takeDown(
  tx: UnconferenceTx,
  { gathering, id }: { gathering: string; id: string },
  now: Date
): Promise<void> {
  if (!(await readOne(tx, gathering, id))) return;
  await updateTakenDown(tx, id, now);
  await deleteTakenDown(tx, gathering, MOST_ANNOUNCEMENTS);
  await notifyWall(tx, `changed ${gathering}`);
}

/** Puts up again what was taken down; nobody is told anew. */
export async function putUpAgain(
  tx: UnconferenceTx,
  { gathering, id }: { gathering: string; id: string }
): Promise<'up' | 'gone' | 'too-many'> {
  await lockCamp(tx, gathering);
  if (!(await readOne(tx, gathering, id))) return 'gone';
  if ((await countUp(tx, gathering)) >= MOST_ANNOUNCEMENTS) return 'too-many';
  await updateTakenDown(tx, id, null);
  await notifyWall(tx, `changed ${gathering}`);
  return 'up';
}

/** What is said to everybody, as one reader may read it. */
export async function readAnnouncements(
  db: UnconferenceDb,
  gathering: string,
  reader: { person: string | undefined; looksAfter: boolean }
): Promise<AnnouncementKept[]> {
  return announcementsFor(await selectAnnouncements(db, gathering), reader);
}

async function countUp(tx: UnconferenceTx, gathering: string): Promise<number> {
  return (await selectAnnouncements(tx, gathering)).filter(isUp).length;
}

async function readOne(tx: UnconferenceTx, gathering: string, id: string): Promise<AnnouncementKept | undefined> {
  return (await selectAnnouncements(tx, gathering)).find((one) => one.id === id);
}
