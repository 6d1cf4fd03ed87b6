import type { Limits } from '@afield/reach';

/** What somebody typed about their day; hours as HH:MM, comfortable in whole or half hours. */
export type LimitsTyped = { earliest: string; latest: string; comfortable: string };

export const DEFAULT_TRAVEL_LIMITS: Limits = { earliest: 6 * 3600, latest: 23 * 3600, comfortable: 3 * 3600 };

export type LimitsRead =
  { limits: Limits } | { wrong: Partial<Record<keyof LimitsTyped, 'not-a-time' | 'not-hours' | 'before-earliest'>> };

/**
 * Reads a person's limits. A latest time before noon is taken as after midnight, because nobody is home
 * from a day out at one in the morning of the same day.
 */
export function readLimits(typed: LimitsTyped): LimitsRead {
  const earliest = readClock(typed.earliest);
  const latestTyped = readClock(typed.latest);
  const latest = latestTyped !== undefined && latestTyped < 12 * 3600 ? latestTyped + 24 * 3600 : latestTyped;
  const hours = Number(typed.comfortable.replace(',', '.'));
  const wrong: Extract<LimitsRead, { wrong: unknown }>['wrong'] = {};
  if (earliest === undefined) wrong.earliest = 'not-a-time';
  if (latest === undefined) wrong.latest = 'not-a-time';
  else if (earliest !== undefined && latest <= earliest) wrong.latest = 'before-earliest';
  if (!(hours >= 0.5 && hours <= 24)) wrong.comfortable = 'not-hours';
  if (earliest === undefined || latest === undefined || Object.keys(wrong).length > 0) return { wrong };
  return { limits: { earliest, latest, comfortable: Math.round(hours * 3600) } };
}

/** The other way round: what the form shows. */
export function typeLimits(limits: Limits): LimitsTyped {
  const clock = (seconds: number) =>
    `${String(Math.floor(seconds / 3600) % 24).padStart(2, '0')}:${String(Math.floor(seconds / 60) % 60).padStart(2, '0')}`;
  return {
    earliest: clock(limits.earliest),
    latest: clock(limits.latest),
    comfortable: String(Math.round((limits.comfortable / 3600) * 10) / 10)
  };
}

/** Limits in a value that may come from anywhere, such as a cookie; undefined where it holds none. */
export function limitsFrom(value: unknown): Limits | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { earliest, latest, comfortable } = value as Record<string, unknown>;
  const whole = [earliest, latest, comfortable].every(
    (n) => Number.isInteger(n) && (n as number) >= 0 && (n as number) < 48 * 3600
  );
  return whole
    ? { earliest: earliest as number, latest: latest as number, comfortable: comfortable as number }
    : undefined;
}

function readClock(text: string): number | undefined {
  const match = /^(\d{1,2})[:.](\d{2})$/.exec(text.trim());
  if (!match) return undefined;
  const hours = Number(match[1]);
  const minutes = Number(match[2]);
  return hours < 24 && minutes < 60 ? hours * 3600 + minutes * 60 : undefined;
}
