import { encodeStateAsUpdate, encodeStateVector } from 'yjs';
import { type Changed, changeDocument, type Writing } from './change-document.ts';
import { mergeUpdate, openDocument } from './document.ts';
import { selectDocument } from './notes-queries.ts';
import type { NotesTx } from './tables.ts';

export type Synced =
  | {
      answer: 'kept';
      /** what the other side does not have yet, as a Yjs update */
      update: Uint8Array;
      /** what this side has, as a Yjs state vector */
      vector: Uint8Array;
    }
  | Exclude<Changed, { answer: 'kept' }>;

/**
 * Takes what a browser has written since it last heard from here, and gives it what others have.
 * @param update a Yjs update; one that changes nothing only asks
 * @param vector the state vector of the browser's document
 */
export async function syncNotes(
  tx: NotesTx,
  writing: Writing,
  { update, vector }: { update: Uint8Array; vector: Uint8Array },
  now: Date
): Promise<Synced> {
  const changed = saysNothing(update)
    ? { answer: 'kept' as const, document: openDocument(await selectDocument(tx, writing.pitch)) }
    : await changeDocument(tx, writing, (document) => mergeUpdate(document, update), now);
  if (changed.answer !== 'kept') return changed;
  const { document } = changed;
  try {
    return { answer: 'kept', update: encodeStateAsUpdate(document, vector), vector: encodeStateVector(document) };
  } catch {
    return { answer: 'unreadable' };
  }
}

/** Whoever only asks locks nothing: of two zeros one says how many have written, the other how many were deleted from. */
function saysNothing(update: Uint8Array): boolean {
  return update.length === 2 && update.every((byte) => byte === 0);
}
