import type { Point } from '../question.ts';
import { dayOfDate } from '../service-day.ts';

/** Degrees; a west beyond the east crosses the line where one day becomes the next. */
export type Box = { south: number; west: number; north: number; east: number };

/** The part of a feed that is kept: what lies in any of the boxes, and between two dates, YYYY-MM-DD, both of them included. */
export type Cut = { boxes?: readonly Box[]; from?: string; until?: string };

/** How many stops and trips of a feed were left out by a cut. */
export type CutReport = { stops: number; trips: number };

export function isInside({ boxes }: Cut, { lat, lon }: Point): boolean {
  if (!boxes) return true;
  return boxes.some(({ south, north, west, east }) => {
    const isBetween = west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
    return lat >= south && lat <= north && isBetween;
  });
}

/** Days since 1970-01-01, both included; null where there is no end. */
export type Window = { from: number | null; until: number | null };

export function windowOf({ from, until }: Cut): Window {
  return { from: from === undefined ? null : dayOfDate(from), until: until === undefined ? null : dayOfDate(until) };
}

/** A search of a date looks at trips that began up to so many days before and still run, and at those of the day after. */
export const DAYS_BACK = 7;
export const DAYS_ON = 1;

/** The service days that searches within a window look at. */
export function isLookedAt({ from, until }: Window, day: number): boolean {
  return (from === null || day >= from - DAYS_BACK) && (until === null || day <= until + DAYS_ON);
}

const METRES_A_DEGREE = (Math.PI * 6_371_000) / 180;

/** The smallest box around a point that has everything within so many kilometres. */
export function boxAround({ lat, lon }: Point, kilometres: number): Box {
  const north = Math.min(90, lat + (kilometres * 1000) / METRES_A_DEGREE);
  const south = Math.max(-90, lat - (kilometres * 1000) / METRES_A_DEGREE);
  const narrowest = Math.cos((Math.max(Math.abs(north), Math.abs(south)) * Math.PI) / 180);
  const half = narrowest < 1e-6 ? 180 : Math.min(180, (kilometres * 1000) / (METRES_A_DEGREE * narrowest));
  return half === 180
    ? { south, north, west: -180, east: 180 }
    : { south, north, west: wrapped(lon - half), east: wrapped(lon + half) };
}

function wrapped(lon: number): number {
  return ((((lon + 180) % 360) + 360) % 360) - 180;
}
