import { applyUpdate, Doc, encodeStateAsUpdate, type Text } from 'yjs';
import { NOTES_PARTS, type NotesPart, type NotesSaid } from '../notes.ts';

/** Notes as a document that several people change at once. */
export function openDocument(state: Uint8Array | undefined): Doc {
  const document = new Doc();
  if (state && state.length > 0) applyUpdate(document, state);
  return document;
}

export function textOfPart(document: Doc, part: NotesPart): Text {
  return document.getText(part);
}

export function saidIn(document: Doc): NotesSaid {
  const [notes = '', decisions = '', links = '', actions = ''] = NOTES_PARTS.map((part) =>
    textOfPart(document, part).toString()
  );
  return { notes, decisions, links, actions };
}

export function stateOf(document: Doc): Uint8Array {
  return encodeStateAsUpdate(document);
}

/**
 * What somebody's browser has written goes into the document.
 * @returns false, with the document to be thrown away, where it cannot be read, or rests on something that never came here
 */
export function mergeUpdate(document: Doc, update: Uint8Array): boolean {
  try {
    applyUpdate(document, update);
    saidIn(document);
  } catch {
    return false;
  }
  return document.store.pendingStructs === null && document.store.pendingDs === null;
}
