import type { NotesPart } from '../notes.ts';
import * as m from '#messages';

const PARTS: Record<NotesPart, { label: () => string; hint: () => string }> = {
  notes: { label: m.notes_part_notes, hint: m.notes_part_notes_hint },
  decisions: { label: m.notes_part_decisions, hint: m.notes_part_decisions_hint },
  links: { label: m.notes_part_links, hint: m.notes_part_links_hint },
  actions: { label: m.notes_part_actions, hint: m.notes_part_actions_hint }
};

/** What a part of notes is called, and what belongs there. */
export function partWords(part: NotesPart): { label: string; hint: string } {
  const { label, hint } = PARTS[part];
  return { label: label(), hint: hint() };
}
