import type { Point } from '@afield/reach';
import { WrongInput } from './wrong-input.ts';

/** LAT,LON in degrees. */
export function readPoint(name: string, text: string): Point {
  const parts = text.split(',').map((part) => readDecimal(part));
  const [lat, lon] = parts;
  if (parts.length !== 2 || lat === undefined || lon === undefined || Math.abs(lat) > 90 || Math.abs(lon) > 180) {
    throw new WrongInput(`${name} takes a latitude and a longitude such as 53.22,-4.13, not “${text}”.`);
  }
  return { lat, lon };
}

/** YYYY-MM-DD, a day that there is. */
export function readDate(name: string, text: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) {
    throw new WrongInput(`${name} takes a date such as 2026-03-14, not “${text}”.`);
  }
  return text;
}

/** Seconds of an HH:MM; HH up to `mostHours`. */
export function readClock(name: string, text: string, mostHours: number): number {
  const match = /^(\d{2}):([0-5]\d)$/.exec(text);
  const hours = Number(match?.[1]);
  if (!match || hours > mostHours)
    throw new WrongInput(`${name} takes a time such as 09:30, up to ${mostHours}:59, not “${text}”.`);
  return hours * 3600 + Number(match[2]) * 60;
}

/** A number, by default of 0 or more. */
export function readAmount(name: string, text: string, isAllowed = (value: number) => value >= 0): number {
  const value = readDecimal(text);
  if (value === undefined || !isAllowed(value))
    throw new WrongInput(`${name} takes a number that can be, not “${text}”.`);
  return value;
}

function readDecimal(text: string): number | undefined {
  return /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(text.trim()) ? Number(text) : undefined;
}

/** HH:MM:SS of seconds, past 24:00:00 where it must. */
export function writeTime(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
