export { deleteNotes as forgetNotes, notifyNotes } from './notes-queries.ts';
export { exportOf as exportNotesOf } from './export-of.ts';
export { areNotesHidden, type NotesRead, readEdition, readNotes, type SessionNotes } from './read-notes.ts';
export { type Synced, syncNotes } from './sync-notes.ts';
export type { NotesDb, NotesTables, NotesTx } from './tables.ts';
export { openNotes, sayPresent, takeNotes, takeOverNotes } from './take-part.ts';
export { writeNotes, type Written } from './write-notes.ts';
