import { type Pitch, PITCH_KINDS, type PitchKind } from './pitch.ts';

/** A pitch as somebody typed it. */
export type TypedPitch = {
  title: string;
  about: string;
  kind: string;
  background: boolean;
  projector: boolean;
  stepFree: boolean;
  quiet: boolean;
  /** one of `PITCH_MINUTES`, or empty for as long as a session has */
  minutes: string;
  /** who pitches it hosts it; otherwise somebody is looked for */
  hosting: boolean;
  /** whose idea it is, where it is pitched for somebody else; empty for somebody who would rather not be named */
  ideaOf: string | null;
};

export type PitchTroubles = Partial<{ title: 'missing' | 'too-long'; about: 'too-long'; ideaOf: 'too-long' }>;

export const LONGEST_PITCH_TITLE = 100;
/** Two lines on a phone and on a sticky note. */
export const LONGEST_PITCH_ABOUT = 200;
export const LONGEST_IDEA_OF = 80;
/** Lengths that one can ask for. */
export const PITCH_MINUTES = [10, 20, 30, 60, 90] as const;

export type CheckedPitch = Omit<TypedPitch, 'kind' | 'minutes'> & { kind: PitchKind; minutes: number | null };

/** @param known what it is so far: a round of lightning talks stays one */
export function checkPitch(
  typed: TypedPitch,
  known?: PitchKind
): { checked: CheckedPitch } | { troubles: PitchTroubles } {
  const [title, about] = [line(typed.title), line(typed.about)];
  const ideaOf = typed.ideaOf === null ? null : line(typed.ideaOf);
  const troubles: PitchTroubles = {
    ...(title === '' && { title: 'missing' as const }),
    ...(title.length > LONGEST_PITCH_TITLE && { title: 'too-long' as const }),
    ...(about.length > LONGEST_PITCH_ABOUT && { about: 'too-long' as const }),
    ...(ideaOf !== null && ideaOf.length > LONGEST_IDEA_OF && { ideaOf: 'too-long' as const })
  };
  if (Object.keys(troubles).length > 0) return { troubles };
  const typedKind = PITCH_KINDS.find((one) => one === typed.kind) ?? 'discussion';
  const kind = known === 'lightning-round' ? known : typedKind;
  const minutes = PITCH_MINUTES.find((one) => String(one) === typed.minutes) ?? null;
  return { checked: { ...typed, title, about, ideaOf, kind, minutes } };
}

/** The form before anything is typed. */
export const BLANK_PITCH: TypedPitch = {
  title: '',
  about: '',
  kind: 'discussion',
  background: false,
  projector: false,
  stepFree: false,
  quiet: false,
  minutes: '',
  hosting: true,
  ideaOf: null
};

/** The form filled with a pitch that there is. */
export function typePitch(pitch: Pitch, by: string): TypedPitch {
  const { title, about, kind, background, projector, stepFree, quiet, ideaOf } = pitch;
  const minutes = pitch.minutes === null ? '' : String(pitch.minutes);
  const hosting = pitch.hosts.some(({ id }) => id === by);
  return { title, about, kind, background, projector, stepFree, quiet, minutes, ideaOf, hosting };
}

const line = (text: string) => text.trim().replaceAll(/\s+/g, ' ');
