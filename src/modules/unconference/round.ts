import type { Also, Pitch } from './pitch.ts';

/** A round of lightning talks: each has as many minutes, one after another. */
export type Round = {
  /** the session that it is */
  pitch: string;
  minutes: number;
  /** the talk that is on; null before and after */
  talking: string | null;
  /** since when; after the last, when it was over; null before */
  since: Date | null;
};

export const ROUND_MINUTES = { least: 1, most: 20, usual: 5 };

/** A round as people watch it, its talks in their order. */
export type RoundShown = {
  pitch: string;
  number: number;
  title: string;
  minutes: number;
  talks: Also[];
  /** the talk that is on: which of them, and until when, as an instant */
  now: { at: number; until: string } | null;
  /** all have talked */
  isOver: boolean;
};

/** @param pitch as it stands, with what was joined into it */
export function roundShown({ minutes, talking, since }: Round, pitch: Pitch): RoundShown {
  const talks = pitch.also ?? [];
  const at = talks.findIndex(({ id }) => id === talking);
  const now =
    at === -1 || since === null ? null : { at, until: new Date(since.getTime() + minutes * 60_000).toISOString() };
  const isOver = talking === null && since !== null;
  return { pitch: pitch.id, number: pitch.number, title: pitch.title, minutes, talks, now, isOver };
}

/** The talk after one; the first after none; nothing after the last. */
export function talkAfter(talks: readonly Pick<Also, 'id'>[], talking: string | null): string | null {
  const at = talks.findIndex(({ id }) => id === talking);
  return talks[at + 1]?.id ?? null;
}

/** The order with one talk a place earlier or later; as it was where there is none further. */
export function reordered(order: readonly string[], talk: string, by: -1 | 1): string[] {
  const at = order.indexOf(talk);
  const to = at + by;
  if (at === -1 || to < 0 || to >= order.length) return [...order];
  return order.with(at, order[to] ?? talk).with(to, talk);
}

/** The order by lot. @param random from 0 up to 1, once for each talk */
export function drawnByLot(order: readonly string[], random: () => number): string[] {
  const drawn = [...order];
  for (let left = drawn.length - 1; left > 0; left--) {
    const pick = Math.floor(random() * (left + 1));
    [drawn[left], drawn[pick]] = [drawn[pick] ?? '', drawn[left] ?? ''];
  }
  return drawn;
}

/** Minutes of a talk as they were typed; undefined where they are none. */
export function readMinutes(typed: string): number | undefined {
  const minutes = /^\d{1,2}$/.test(typed.trim()) ? Number(typed) : 0;
  return minutes >= ROUND_MINUTES.least && minutes <= ROUND_MINUTES.most ? minutes : undefined;
}
