import type ICAL from 'ical.js';
import type { Gathering } from '../gathering.ts';
import type { StepBudget } from './bounded-iterator.ts';
import { readOccurrence } from './calendar-event.ts';
import { cleanText } from './clean-text.ts';
import { type CalendarEvent, parseCalendar } from './parse-calendar.ts';
import { expandSeries, type Occurrence, readChange, type Span } from './series.ts';

/** What a calendar says of one gathering. Of two with the same `uid` and `recurrence` the higher `sequence` holds. */
export type Statement = {
  uid: string;
  /** the start that this occurrence of a series had at first; '' where there is no series */
  recurrence: string;
  sequence: number;
  gathering: Gathering;
};

/** An event that was left out, or cut short, and why; `line` is where it begins in the file. */
export type SkippedEvent = { title: string; line: number; why: SkippedReason };
export type SkippedReason = 'no-title' | 'no-start' | 'broken' | 'too-many';

export type Calendar = { name?: string; zone?: string; statements: Statement[]; skipped: SkippedEvent[] };

export type CalendarWindow = Span & {
  /** YYYY-MM-DD: events without a series are read from here on; from `from` where it is not given */
  singlesFrom?: string;
  /** the zone to give times in that are only known in UTC; the calendar's own goes before it */
  zone?: string;
};

const MOST_STATEMENTS = 4000;
const MOST_SKIPPED = 200;
const MOST_STEPS = 120_000;
const LONGEST_UID = 400;

type Reading = { calendar: Calendar; window: CalendarWindow; budget: StepBudget; cancelling: boolean };

/**
 * Reads a calendar (RFC 5545): every event and every occurrence of a series within a window, with exceptions and changed
 * occurrences. An event that is broken is left out and told of; the others stay.
 * @returns undefined where the text is no calendar
 */
export function readCalendar(text: string, window: CalendarWindow): Calendar | undefined {
  const parsed = parseCalendar(text);
  if (!parsed) return undefined;
  const { root, zone, events, unreadable } = parsed;
  const name = cleanText(root.getFirstPropertyValue('x-wr-calname') ?? root.getFirstPropertyValue('name'), 120);
  const calendar: Calendar = { ...(name && { name }), ...(zone && { zone }), statements: [], skipped: [] };
  const cancelling = String(root.getFirstPropertyValue('method') ?? '').toUpperCase() === 'CANCEL';
  const reading: Reading = { calendar, window, budget: { left: MOST_STEPS }, cancelling };
  for (const { title, line } of unreadable) skip(calendar, { title: cleanText(title) ?? '', line, why: 'broken' });
  for (const group of soonFirst(eventsByUid(events), window.from)) readEvents(group, reading);
  return calendar;
}

/** What is over comes last, so that a long past never leaves out what is to come. */
function soonFirst(groups: CalendarEvent[][], from: string): CalendarEvent[][] {
  const isOver = (group: CalendarEvent[]) =>
    group.every(({ component }) => !isSeries(component) && String(rawOf(component, 'dtstart')) < from);
  return groups.toSorted((a, b) => Number(isOver(a)) - Number(isOver(b)));
}

function isSeries(component: ICAL.Component): boolean {
  return component.hasProperty('rrule') || component.hasProperty('rdate');
}

/** Events that are the same one, told again; each has at least one. */
function eventsByUid(events: CalendarEvent[]): CalendarEvent[][] {
  const byUid = new Map<string, CalendarEvent[]>();
  for (const event of events) {
    const uid = String(event.component.getFirstPropertyValue('uid') ?? '') || `line ${event.line}`;
    const known = byUid.get(uid);
    if (known) known.push(event);
    else byUid.set(uid, [event]);
  }
  return [...byUid.values()];
}

function readEvents(group: CalendarEvent[], reading: Reading): void {
  const changes = group.filter(isChange).toSorted((a, b) => sequenceOf(a) - sequenceOf(b));
  const masters = newest(group.filter((event) => !isChange(event)));
  const alone = masters.length === 1;
  if (masters.length === 0) {
    for (const change of changes) attempt(change, reading, () => keep(change, readChange(change.component), reading));
  }
  for (const master of masters)
    attempt(master, reading, () => readMaster(master, alone ? changes : [], alone, reading));
}

/** The newest telling of each: programs that give several events one UID mean several events, unless they count up. */
function newest(masters: CalendarEvent[]): CalendarEvent[] {
  const highest = Math.max(...masters.map(sequenceOf));
  const byStart = new Map<string, CalendarEvent>();
  for (const master of masters) {
    if (sequenceOf(master) === highest) byStart.set(String(rawOf(master.component, 'dtstart')), master);
  }
  return [...byStart.values()];
}

function readMaster(master: CalendarEvent, changes: CalendarEvent[], alone: boolean, reading: Reading): void {
  const { component } = master;
  if (!component.hasProperty('dtstart')) return skipEvent(master, 'no-start', reading);
  const { start, end, recurrence } = readChange(component, component.getFirstPropertyValue('dtstart') as ICAL.Time);
  if (!isSeries(component)) {
    keep(master, { component, start, end, single: true, ...(!alone && { recurrence }) }, reading);
    for (const change of changes) attempt(change, reading, () => keep(change, readChange(change.component), reading));
    return;
  }
  const sound = changes.filter((change) => isSound(change, reading));
  const components = sound.map((change) => change.component);
  const { occurrences, cut } = expandSeries(component, components, reading.window, reading.budget);
  for (const occurrence of occurrences) {
    const told = sound.find((change) => change.component === occurrence.component) ?? master;
    if (!keep(told, occurrence, reading)) return;
  }
  if (cut) skipEvent(master, 'too-many', reading);
}

/** A change that cannot be read leaves its series as it was. */
function isSound(change: CalendarEvent, reading: Reading): boolean {
  let sound = false;
  attempt(change, reading, () => {
    const { start, recurrence } = readChange(change.component);
    sound = Boolean(start.toString() && recurrence.toString());
  });
  return sound;
}

/** @returns false where nothing more is kept */
function keep(
  event: CalendarEvent,
  { recurrence, single, ...occurrence }: Omit<Occurrence, 'recurrence'> & { recurrence?: ICAL.Time; single?: true },
  reading: Reading
): boolean {
  const { calendar, window, cancelling } = reading;
  const { start, end } = occurrence;
  const from = (single && window.singlesFrom) ?? window.from;
  if (dateOf(end ?? start) < from || dateOf(start) > window.until) return true;
  if (calendar.statements.length >= MOST_STATEMENTS) {
    skipEvent(event, 'too-many', reading);
    return false;
  }
  const gathering = readOccurrence(occurrence, calendar.zone, window.zone);
  if (!gathering) {
    skipEvent(event, 'no-title', reading);
    return false;
  }
  if (cancelling) gathering.cancelled = true;
  const said = String(event.component.getFirstPropertyValue('uid') ?? '');
  const uid = cleanText(said, LONGEST_UID) ?? `${gathering.start} ${gathering.title}`;
  calendar.statements.push({ uid, recurrence: recurrence?.toString() ?? '', sequence: sequenceOf(event), gathering });
  return true;
}

function attempt(event: CalendarEvent, reading: Reading, read: () => void): void {
  try {
    read();
  } catch {
    skipEvent(event, 'broken', reading);
  }
}

function skipEvent({ component, line }: CalendarEvent, why: SkippedReason, { calendar }: Reading): void {
  skip(calendar, { title: cleanText(rawOf(component, 'summary'), 120) ?? '', line, why });
}

function skip({ skipped }: Calendar, event: SkippedEvent): void {
  if (skipped.length < MOST_SKIPPED) skipped.push(event);
}

function isChange({ component }: CalendarEvent): boolean {
  return component.hasProperty('recurrence-id');
}

function sequenceOf({ component }: CalendarEvent): number {
  const sequence = Number(rawOf(component, 'sequence') ?? 0);
  return Number.isInteger(sequence) && sequence >= 0 && sequence < 2 ** 31 ? sequence : 0;
}

/** What stands there, whether or not it can be understood. */
function rawOf(component: ICAL.Component, name: string): unknown {
  const property = component.getFirstProperty(name)?.jCal as unknown[] | undefined;
  return property?.[3];
}

function dateOf(time: ICAL.Time): string {
  return time.toString().slice(0, 10);
}
