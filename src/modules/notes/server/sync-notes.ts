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
      /** how often the notes were changed by then */
      edition: number;
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
    ? await readDocument(tx, writing.pitch)
    : await changeDocument(tx, writing, (document) => mergeUpdate(document, update), now);
  if (changed.answer !== 'kept') return changed;
  const { document, edition } = changed;
  try {
    const state = { update: encodeStateAsUpdate(document, vector), vector: encodeStateVector(document) };
    return { answer: 'kept', ...state, edition };
  } catch {
    return { answer: 'unreadable' };
  }
}

async function readDocument(tx: NotesTx, pitch: string): Promise<Extract<Changed, { answer: 'kept' }>> {
  const row = await selectDocument(tx, pitch);
  return { answer: 'kept', document: openDocument(row?.document), edition: row?.edition ?? 0 };
}

/** Whoever only asks locks nothing: of two zeros one says how many have written, the other how many were deleted from. */
function saysNothing(update: Uint8Array): boolean {
  return update.length === 2 && update.every((byte) => byte === 0);
}
