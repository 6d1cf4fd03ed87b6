export {
  LONGEST_PART,
  NO_NOTES,
  NOTES_PARTS,
  type NotesPart,
  type NotesSaid,
  type Present,
  saysNothing,
  tooLongParts,
  withPlainLines
} from './notes.ts';
export { type Named, namesOf, type NamesSought, withoutNames } from './without-names.ts';
