import type { Pitch, PitchKind } from '../index.ts';
import * as m from '#messages';

const KINDS: Record<PitchKind, () => string> = {
  discussion: m.unconference_kind_discussion,
  'show-and-tell': m.unconference_kind_show_and_tell,
  workshop: m.unconference_kind_workshop,
  'lightning-talk': m.unconference_kind_lightning_talk,
  walk: m.unconference_kind_walk,
  'lightning-round': m.unconference_kind_lightning_round
};

export function pitchKindWords(kind: PitchKind): string {
  return KINDS[kind]();
}

/** What a session needs of its room, and of who comes. */
export function needsWords(
  pitch: Pick<Pitch, 'projector' | 'stepFree' | 'quiet' | 'background' | 'minutes'>
): string[] {
  return [
    ...(pitch.projector ? [m.unconference_needs_projector()] : []),
    ...(pitch.stepFree ? [m.unconference_needs_step_free()] : []),
    ...(pitch.quiet ? [m.unconference_needs_quiet()] : []),
    ...(pitch.minutes ? [m.unconference_needs_minutes({ minutes: pitch.minutes })] : []),
    ...(pitch.background ? [m.unconference_needs_background()] : [])
  ];
}

/** Whose idea it is, where it was suggested for somebody else. */
export function ideaWords({ ideaOf }: { ideaOf: string | null }): string[] {
  if (ideaOf === null) return [];
  return [ideaOf === '' ? m.unconference_idea_nameless() : m.unconference_idea_by({ name: ideaOf })];
}
