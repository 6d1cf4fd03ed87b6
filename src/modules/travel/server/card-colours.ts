import type { VerdictWord } from '../verdict-view.ts';

/** The light colours of src/colours.css, for a picture that no style sheet reaches. */
export const CARD_COLOURS = { sheet: '#fffdf7', ink: '#1b2526', quiet: '#55605c', dusk: '#d9dcea' };

export type Tone = { ink: string; wash: string };

const OUT: Tone = { ink: '#5b5f60', wash: '#e6e3da' };

const TONES: Record<VerdictWord, Tone> = {
  'day-trip': { ink: '#1f6b47', wash: '#e1efdc' },
  'long-day': { ink: '#855300', wash: '#f8e6bf' },
  overnight: { ink: '#4d3f8a', wash: '#e8e3f4' },
  online: { ink: '#17618f', wash: '#dcebf3' },
  'out-of-reach': OUT,
  'no-timetable': OUT,
  'place-unknown': OUT,
  'no-start': OUT
};

/** The colours of a verdict: `ink` for lines and words, `wash` for the ground. */
export function toneOf(verdict: VerdictWord): Tone {
  return TONES[verdict];
}
