import { saveOpened } from './opened-queries.ts';
import { lockDocument, updateTaker } from './notes-queries.ts';
import { moveToPerson, savePresence } from './presence-queries.ts';
import type { Writing } from './change-document.ts';
import type { NotesTx } from './tables.ts';

/** Says that one takes the notes of a session, in place of who did; or no longer. */
export async function takeNotes(tx: NotesTx, { pitch, by }: Writing, takes: boolean): Promise<void> {
  await lockDocument(tx, pitch);
  await updateTaker(tx, pitch, takes ? by : null);
}

/** Says that one was in a session; `named`: everybody may read so. */
export async function sayPresent(
  tx: NotesTx,
  { pitch, by }: Writing,
  { isThere, named }: { isThere: boolean; named: boolean }
): Promise<void> {
  await savePresence(tx, { pitch, person: by }, isThere ? named : null);
}

/** Lets everybody read the notes of a gathering, or those who may write them alone. */
export async function openNotes(tx: NotesTx, gathering: string, opened: boolean, now: Date): Promise<void> {
  await saveOpened(tx, gathering, opened ? now : null);
}

/** Makes what a guest wrote, and where she said that she was, somebody else's: her own, under an account. */
export async function takeOverNotes(tx: NotesTx, { guest, person }: { guest: string; person: string }): Promise<void> {
  await moveToPerson(tx, guest, person);
}
