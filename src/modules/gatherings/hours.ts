import type { Gathering } from './gathering.ts';

/** One day of a gathering: seconds from midnight by the clock of its zone; an end past midnight is beyond 86,400. */
export type GatheringDay = { date: string; start: number; end: number };

/** Hours by the clock, HH:MM. */
export type AssumedHours = { start: string; end: string };

export type Days =
  | { days: GatheringDay[]; /** nobody said the hours: these were given to count with */ assumed: boolean }
  /** it does not say when it ends, or says no hours at all: a question, with a proposal */
  | { ask: 'hours'; proposal: AssumedHours };

/** A usual day. */
const USUAL: AssumedHours = { start: '09:30', end: '16:30' };
/** What starts later than this on a usual day is an evening, and takes two hours. */
const LATE = 14.5 * 3600;
const SHORT = 2 * 3600;
const DAY = 86_400;
/** An end before this hour of the night belongs to the evening before. */
const NIGHT_ENDS = 6 * 3600;
const LONGEST_NIGHT = 18 * 3600;
const MOST_DAYS = 14;

/**
 * The days of a gathering, each with its hours.
 * - An evening that goes on past midnight is one day.
 * - Of several days each starts at the hour of the first start and ends at the hour of the last end, because that is all that
 *   is said. Where that end is no later in the day than the start (Friday 14:00 to Sunday 12:00), a usual day fills the gaps.
 * - An end that is not after the start says nothing, as if it were not there.
 * - Of more than a fortnight the first thirteen days and the last are counted.
 */
export function daysOf(gathering: Gathering, assumed?: AssumedHours): Days {
  const [first, last] = [gathering.start.slice(0, 10), (gathering.end ?? gathering.start).slice(0, 10)];
  const saidStart = clockOf(gathering.start);
  const saidEnd = endSaid(gathering);
  if (saidStart !== undefined && saidEnd !== undefined) {
    return { days: daysBetween(first, last, saidStart, saidEnd), assumed: false };
  }
  if (!assumed) return { ask: 'hours', proposal: propose(saidStart) };
  return { days: daysBetween(first, last, saidStart ?? seconds(assumed.start), seconds(assumed.end)), assumed: true };
}

/** The hour of its end, where that is after its start. */
function endSaid({ start, end }: Gathering): number | undefined {
  if (end === undefined || end <= start) return undefined;
  return clockOf(end);
}

function daysBetween(first: string, last: string, start: number, end: number): GatheringDay[] {
  const nights = Math.max(0, Math.round((Date.parse(last) - Date.parse(first)) / (DAY * 1000)));
  const isOneEvening = nights === 1 && end <= NIGHT_ENDS && end + DAY - start < LONGEST_NIGHT;
  if (nights === 0 || isOneEvening) return [{ date: first, start, end: end <= start ? end + DAY : end }];
  const offsets = Array.from({ length: nights + 1 }, (_, night) => night);
  const counted = offsets.length > MOST_DAYS ? [...offsets.slice(0, MOST_DAYS - 1), nights] : offsets;
  return counted.map((night) => ({ date: addDays(first, night), ...hoursOf(night, nights, start, end) }));
}

/** The hours of one of several days; `night` counts from the first. */
function hoursOf(night: number, last: number, start: number, end: number): { start: number; end: number } {
  if (end > start) return { start, end };
  if (night === 0) return { start, end: Math.max(seconds(USUAL.end), start + SHORT) };
  const begins = seconds(USUAL.start);
  return night === last
    ? { start: Math.min(begins, Math.max(0, end - SHORT)), end }
    : { start: begins, end: seconds(USUAL.end) };
}

function propose(start: number | undefined): AssumedHours {
  if (start === undefined) return USUAL;
  return { start: clock(start), end: start > LATE ? clock((start + SHORT) % DAY) : USUAL.end };
}

/** Seconds from midnight; undefined where only the day is said. */
function clockOf(time: string): number | undefined {
  return time.length > 10 ? seconds(time.slice(11, 16)) : undefined;
}

function seconds(text: string): number {
  return Number(text.slice(0, 2)) * 3600 + Number(text.slice(3, 5)) * 60;
}

function clock(value: number): string {
  return `${String(Math.floor(value / 3600)).padStart(2, '0')}:${String(Math.floor(value / 60) % 60).padStart(2, '0')}`;
}

function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY * 1000).toISOString().slice(0, 10);
}
