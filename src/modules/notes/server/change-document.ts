import type { Doc } from 'yjs';
import { recordMentions } from '#moderation/server';
import { isDeepStrictEqual } from 'node:util';
import { type NotesPart, type NotesSaid, tooLongParts } from '../notes.ts';
import { openDocument, saidIn, stateOf } from './document.ts';
import { lockDocument, updateDocument, upsertWriter } from './notes-queries.ts';
import type { NotesTx } from './tables.ts';

/** With all that was deleted, of which a document remembers that it was there. In bytes. */
const LARGEST_DOCUMENT = 2_000_000;

export type Changed =
  | { answer: 'kept'; document: Doc; edition: number }
  | { answer: 'too-long'; parts: NotesPart[]; said: NotesSaid }
  /** what came is no change of this document */
  | { answer: 'unreadable' };

/** Somebody, with the notes of which session. */
export type Writing = { pitch: string; by: string };

/**
 * Changes the notes of a session, and keeps them if they changed and are not too long; otherwise everything stays as it was.
 * @param change says whether it could
 */
export async function changeDocument(
  tx: NotesTx,
  { pitch, by }: Writing,
  change: (document: Doc) => boolean,
  now: Date
): Promise<Changed> {
  const locked = await lockDocument(tx, pitch);
  const document = openDocument(locked.document);
  const [before, stateBefore] = [saidIn(document), stateOf(document)];
  if (!change(document)) return { answer: 'unreadable' };
  const [said, state] = [saidIn(document), stateOf(document)];
  const parts = tooLongParts(said);
  if (parts.length > 0 || state.length > LARGEST_DOCUMENT) return { answer: 'too-long', parts, said };
  if (Buffer.compare(state, stateBefore) === 0) return { answer: 'kept', document, edition: locked.edition };
  await updateDocument(tx, pitch, { state, said }, now);
  if (!isDeepStrictEqual(said, before)) {
    await upsertWriter(tx, pitch, by, now);
    const words = { says: Object.values(said).map(typedWhole), before: Object.values(before) };
    await recordMentions(tx, { text: { kind: 'notes', id: pitch }, by, ...words });
  }
  return { answer: 'kept', document, edition: locked.edition + 1 };
}

/** Without a name at the end that is perhaps still being typed. */
function typedWhole(text: string): string {
  return text.replace(/@[\p{L}\p{N}_.-]*$/u, '');
}
