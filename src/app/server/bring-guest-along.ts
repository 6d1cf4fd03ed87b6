import { takeOverLeftOut } from '#archives/server';
import { takeOverSignUps } from '#gatherings/server';
import { takeOverReports } from '#moderation/server';
import { deleteGuest, takeOverBlocks } from '#people/server';
import { takeOverNotes } from '#notes/server';
import { takeOverGuest } from '#unconference/server';
import { database } from './database.ts';

/** Somebody who joined a camp with a name alone has an account now: all that she said there is its own, and the guest is gone. */
export async function bringGuestAlong({ guest, person }: { guest: string; person: string }): Promise<void> {
  await database()
    .transaction()
    .execute(async (tx) => {
      await takeOverSignUps(tx, guest, person);
      await takeOverGuest(tx, { guest, person });
      await takeOverNotes(tx, { guest, person });
      await takeOverReports(tx, { guest, person });
      await takeOverBlocks(tx, { guest, person });
      await takeOverLeftOut(tx, guest, person);
      await deleteGuest(tx, guest);
    });
}
