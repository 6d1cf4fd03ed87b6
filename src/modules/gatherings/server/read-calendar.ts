import ICAL from 'ical.js';
import type { Gathering } from '../gathering.ts';
import { readOccurrence } from './calendar-event.ts';
import { resolveZone } from './calendar-zone.ts';
import { cleanText } from './clean-text.ts';

/** What a calendar says of one gathering. Of two with the same `uid` and `recurrence` the higher `sequence` holds. */
export type Statement = {
  uid: string;
  /** the start that this occurrence of a series had at first; '' where there is no series */
  recurrence: string;
  sequence: number;
  gathering: Gathering;
};

/** An event that was left out, and why. */
export type SkippedEvent = { title: string; why: 'no-title' | 'no-start' | 'broken' | 'too-many' };

export type Calendar = { name?: string; zone?: string; statements: Statement[]; skipped: SkippedEvent[] };

/** Dates, YYYY-MM-DD: what ends before or begins after is left out. */
export type CalendarWindow = { from: string; until: string };

const MOST_STATEMENTS = 4000;
const MOST_OF_A_SERIES = 1500;
const MOST_STEPS = 20_000;

/**
 * Reads a calendar (RFC 5545): every event and every occurrence of a series within a window, with exceptions and changed
 * occurrences. An event that is broken is left out and told of; the others stay.
 * @returns undefined where the text is no calendar
 */
export function readCalendar(text: string, window: CalendarWindow): Calendar | undefined {
  const root = parse(text);
  if (!root) return undefined;
  const zone = resolveZone(String(root.getFirstPropertyValue('x-wr-timezone') ?? ''));
  const name = cleanText(root.getFirstPropertyValue('x-wr-calname') ?? root.getFirstPropertyValue('name'));
  const calendar: Calendar = { ...(name && { name }), ...(zone && { zone }), statements: [], skipped: [] };
  const isCancelling = String(root.getFirstPropertyValue('method') ?? '').toUpperCase() === 'CANCEL';
  for (const events of eventsByUid(root).values()) {
    try {
      readEvents(events, window, calendar);
    } catch {
      calendar.skipped.push({ title: titleOf(events[0]), why: 'broken' });
    }
  }
  if (isCancelling) for (const { gathering } of calendar.statements) gathering.cancelled = true;
  return calendar;
}

function parse(text: string): ICAL.Component | undefined {
  if (!/^\s*BEGIN:VCALENDAR/im.test(text)) return undefined;
  const bare = text.slice(text.search(/BEGIN:VCALENDAR/i));
  for (const attempt of [bare, repair(bare)]) {
    try {
      const parsed = ICAL.parse(attempt) as unknown[];
      // A file of several calendars is read as a list of them.
      const first = (Array.isArray(parsed[0]) ? parsed[0] : parsed) as ConstructorParameters<typeof ICAL.Component>[0];
      return new ICAL.Component(first);
    } catch {
      continue;
    }
  }
  return undefined;
}

/** Lines that are none, as some plug-ins write them (a description broken without folding), would lose the whole. */
function repair(text: string): string {
  const lines = text.split(/\r?\n/);
  const kept = lines.filter((line) => /^[ \t]/.test(line) || /^[A-Za-z0-9-]+(;[^:]*)?:/.test(line));
  return kept.join('\r\n');
}

/** A broken event must not take the others' series with it. */
function eventsByUid(root: ICAL.Component): Map<string, ICAL.Component[]> {
  const byUid = new Map<string, ICAL.Component[]>();
  root.getAllSubcomponents('vevent').forEach((event, index) => {
    const uid = String(event.getFirstPropertyValue('uid') ?? `without-uid-${index}`);
    byUid.set(uid, [...(byUid.get(uid) ?? []), event]);
  });
  return byUid;
}

function readEvents(components: ICAL.Component[], window: CalendarWindow, calendar: Calendar): void {
  const [masters, changed] = [components.filter((one) => !isChange(one)), components.filter(isChange)];
  const master = masters.sort((a, b) => sequenceOf(b) - sequenceOf(a))[0];
  if (!master) {
    for (const one of changed)
      addOccurrence(calendar, window, one, new ICAL.Event(one).startDate, new ICAL.Event(one).endDate);
    return;
  }
  if (!master.getFirstPropertyValue('dtstart')) {
    calendar.skipped.push({ title: titleOf(master), why: 'no-start' });
    return;
  }
  const event = new ICAL.Event(master, { exceptions: changed, strictExceptions: false });
  if (event.isRecurring()) addSeries(calendar, window, event);
  else addOccurrence(calendar, window, master, event.startDate, event.endDate);
}

function addSeries(calendar: Calendar, window: CalendarWindow, event: ICAL.Event): void {
  const iterator = event.iterator();
  let found = 0;
  for (let step = 0; step < MOST_STEPS && found < MOST_OF_A_SERIES; step++) {
    const next = iterator.next();
    if (!next || dateOf(next) > window.until) return;
    const { item, startDate, endDate } = event.getOccurrenceDetails(next);
    if (addOccurrence(calendar, window, item.component, startDate, endDate, next)) found++;
  }
}

function addOccurrence(
  calendar: Calendar,
  window: CalendarWindow,
  component: ICAL.Component,
  start: ICAL.Time,
  end: ICAL.Time | undefined,
  recurrence?: ICAL.Time
): boolean {
  if (dateOf(end ?? start) < window.from || dateOf(start) > window.until) return false;
  if (calendar.statements.length >= MOST_STATEMENTS) {
    calendar.skipped.push({ title: titleOf(component), why: 'too-many' });
    return false;
  }
  const gathering = readOccurrence({ component, start, end }, calendar.zone);
  if (!gathering) {
    calendar.skipped.push({ title: titleOf(component), why: 'no-title' });
    return false;
  }
  const uid = String(component.getFirstPropertyValue('uid') ?? `${gathering.start} ${gathering.title}`);
  calendar.statements.push({
    uid,
    recurrence: recurrence?.toString() ?? '',
    sequence: sequenceOf(component),
    gathering
  });
  return true;
}

function isChange(component: ICAL.Component): boolean {
  return component.hasProperty('recurrence-id');
}

function sequenceOf(component: ICAL.Component): number {
  return Number(component.getFirstPropertyValue('sequence') ?? 0) || 0;
}

function dateOf(time: ICAL.Time): string {
  return time.toString().slice(0, 10);
}

function titleOf(component: ICAL.Component | undefined): string {
  return cleanText(component?.getFirstPropertyValue('summary'), 120) ?? '';
}
