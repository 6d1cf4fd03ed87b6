import type { Transaction } from 'kysely';
import { deleteTold } from '#gatherings/server';
import { deletePosted } from '#groups/server';
import { deleteIdeaText } from '#ideas/server';
import type { TextKind } from '#moderation';
import { listRemovedForGood, noteDeleted } from '#moderation/server';
import { forgetNotes } from '#notes/server';
import { forgetMessage } from '#notifications/server';
import { deleteProfile } from '#people/server';
import { deleteComment, forgetAnnouncement, forgetHello, forgetPitch, forgetWant } from '#unconference/server';
import type { AllTables, Database } from './tables.ts';

type Delete = (tx: Transaction<AllTables>, id: string) => Promise<void>;

const DELETE: Record<TextKind, Delete> = {
  group: (tx, id) => deletePosted(tx, 'group', id),
  thread: (tx, id) => deletePosted(tx, 'thread', id),
  reply: (tx, id) => deletePosted(tx, 'reply', id),
  gathering: (tx, gathering) => deleteTold(tx, { gathering }),
  message: async (tx, message) => {
    await deleteTold(tx, { message });
    await forgetMessage(tx, message);
  },
  'sign-up-words': async (tx, id) => {
    const [to = '', wordsOf = ''] = id.split(':');
    await deleteTold(tx, { wordsOf, to });
  },
  profile: (tx, id) => deleteProfile(tx, id),
  idea: (tx, id) => deleteIdeaText(tx, 'idea', id),
  pledge: (tx, id) => deleteIdeaText(tx, 'pledge', id),
  pitch: (tx, id) => forgetPitch(tx, id),
  notes: (tx, id) => forgetNotes(tx, id),
  'pitch-comment': (tx, id) => deleteComment(tx, id),
  hello: (tx, id) => forgetHello(tx, id),
  want: (tx, id) => forgetWant(tx, id),
  announcement: (tx, id) => forgetAnnouncement(tx, id)
};

/** Deletes for good what was removed so long ago that nobody brings it back; each by itself. */
export async function deleteRemovedTexts(db: Database, now: Date): Promise<void> {
  for (const name of await listRemovedForGood(db, now)) {
    await db.transaction().execute(async (tx) => {
      await noteDeleted(tx, name, now);
      await DELETE[name.kind](tx, name.id);
    });
  }
}
