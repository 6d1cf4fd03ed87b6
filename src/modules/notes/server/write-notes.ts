import { NOTES_PARTS, type NotesPart, type NotesSaid, tooLongParts, withPlainLines } from '../notes.ts';
import { changeDocument, type Writing } from './change-document.ts';
import { textOfPart } from './document.ts';
import { mergeTyped } from './merge-typed.ts';
import type { NotesTx } from './tables.ts';

export type Written = { answer: 'written' } | { answer: 'refused'; tooLong: NotesPart[] };

/**
 * Takes notes from a form: what was typed is merged with what others wrote since the page was read.
 * @param base what the notes said when she read the page
 */
export async function writeNotes(
  tx: NotesTx,
  writing: Writing,
  { typed, base }: { typed: NotesSaid; base: NotesSaid },
  now: Date
): Promise<Written> {
  const [said, seen] = [withPlainLines(typed), withPlainLines(base)];
  const tooLong = tooLongParts(said);
  if (tooLong.length > 0) return { answer: 'refused', tooLong };
  const changed = await changeDocument(
    tx,
    writing,
    (document) => {
      for (const part of NOTES_PARTS) mergeTyped(textOfPart(document, part), seen[part], said[part]);
      return true;
    },
    now
  );
  return changed.answer === 'too-long' ? { answer: 'refused', tooLong: changed.parts } : { answer: 'written' };
}
