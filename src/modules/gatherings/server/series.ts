import ICAL from 'ical.js';
import { BoundedIterator, type StepBudget } from './bounded-iterator.ts';

/** One occurrence of an event in a calendar: the component that tells of it, and its own times. */
export type Occurrence = {
  component: ICAL.Component;
  start: ICAL.Time;
  end: ICAL.Time | undefined;
  /** of a series: the start that this occurrence had at first */
  recurrence: ICAL.Time;
};

/** Dates, YYYY-MM-DD: what ends before or begins after is left out. */
export type Span = { from: string; until: string };

export type Series = { occurrences: Occurrence[]; /** there were more than are reckoned out */ cut: boolean };

const MOST_OF_A_SERIES = 800;
const DAY_SECONDS = 86_400;

/**
 * The occurrences of a series (RFC 5545, 3.8.5) that lie in a span, with those that were changed as they are now and without
 * those that were taken out. A change of an occurrence that the series does not have counts by itself.
 */
export function expandSeries(
  master: ICAL.Component,
  changes: ICAL.Component[],
  span: Span,
  budget: StepBudget
): Series {
  const event = new ICAL.Event(master, { exceptions: changes.filter(isForFuture) });
  const excluded = new Set(valuesOf(master, 'exdate').map(nameOf));
  const changed = new Map(changes.map((change) => [nameOf(recurrenceOf(change)), change]));
  const { starts, cut } = startsOf(event, span, budget);
  const met = new Set<ICAL.Component>();
  const occurrences: Occurrence[] = [];
  for (const start of starts) {
    const names = namesOf(start);
    if (names.some((name) => excluded.has(name))) continue;
    const change = names.map((name) => changed.get(name)).find((found) => found !== undefined);
    if (change) met.add(change);
    occurrences.push(change ? readChange(change, start) : detailsOf(event, start));
  }
  for (const change of changes) if (!met.has(change)) occurrences.push(readChange(change));
  return { occurrences, cut };
}

/** A changed occurrence, with or without the series that it belongs to. */
export function readChange(component: ICAL.Component, recurrence = recurrenceOf(component)): Occurrence {
  const event = new ICAL.Event(component);
  return { component, start: event.startDate, end: event.endDate, recurrence };
}

function recurrenceOf(change: ICAL.Component): ICAL.Time {
  return change.getFirstPropertyValue('recurrence-id') as ICAL.Time;
}

function isForFuture(change: ICAL.Component): boolean {
  return change.getFirstProperty('recurrence-id')?.getParameter('range') === 'THISANDFUTURE';
}

function detailsOf(event: ICAL.Event, recurrence: ICAL.Time): Occurrence {
  const { item, startDate, endDate } = event.getOccurrenceDetails(recurrence);
  return { component: item.component, start: startDate, end: endDate, recurrence };
}

/** The start itself, what the rules say and the dates that are given, each once, in order. */
function startsOf(event: ICAL.Event, span: Span, budget: StepBudget): { starts: ICAL.Time[]; cut: boolean } {
  const first = event.startDate;
  const lasts = Math.max(0, event.endDate.toUnixTime() - first.toUnixTime());
  const begin = first.clone();
  begin.fromUnixTime(Date.parse(span.from) / 1000 - lasts - 2 * DAY_SECONDS);
  const found = new Map<number, ICAL.Time>();
  const add = (time: ICAL.Time) => {
    if (dateOf(time) >= dateOf(begin) && dateOf(time) <= span.until) found.set(time.toUnixTime(), time);
  };
  add(first);
  for (const date of valuesOf(event.component, 'rdate')) add(date);
  let cut = false;
  for (const property of event.component.getAllProperties('rrule')) {
    const rule = boundRule(property.getFirstValue() as ICAL.Recur, first, span.until);
    const iterator = new BoundedIterator({ rule, dtstart: skipAhead(first, rule, begin) }, budget);
    for (let next = iterator.nextTime(); next && dateOf(next) <= span.until; next = iterator.nextTime()) {
      add(next);
      if (found.size > MOST_OF_A_SERIES) break;
    }
    cut ||= iterator.gaveUp || found.size > MOST_OF_A_SERIES;
  }
  const starts = [...found.values()].sort((a, b) => a.compare(b)).slice(0, MOST_OF_A_SERIES);
  return { starts, cut };
}

/** A rule that ends with the span. A last day that is only a date, as some plug-ins write it, counts to its end. */
function boundRule(given: ICAL.Recur, first: ICAL.Time, until: string): ICAL.Recur {
  const rule = given.clone();
  const end = rule.until;
  if (end && dateOf(end) <= until) {
    if (!end.isDate || first.isDate) return rule;
    rule.until = endOfDay(dateOf(end), first);
  } else rule.until = endOfDay(until, first);
  return rule;
}

function endOfDay(date: string, like: ICAL.Time): ICAL.Time {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new ICAL.Time({ year, month, day, hour: 23, minute: 59, second: 59, isDate: false }, like.zone);
}

/** A series of days or weeks without a count comes out the same from any of its own days: the years before are passed over. */
function skipAhead(first: ICAL.Time, rule: ICAL.Recur, begin: ICAL.Time): ICAL.Time {
  const days = rule.freq === 'DAILY' ? 1 : rule.freq === 'WEEKLY' ? 7 : 0;
  if (days === 0 || rule.count) return first;
  const step = days * Math.max(1, rule.interval) * DAY_SECONDS;
  const steps = Math.floor((begin.toUnixTime() - first.toUnixTime()) / step) - 1;
  if (steps <= 0) return first;
  const day = new Date(Date.parse(dateOf(first)) + steps * step * 1000);
  const [year, month] = [day.getUTCFullYear(), day.getUTCMonth() + 1];
  const { hour, minute, second, isDate } = first;
  return new ICAL.Time({ year, month, day: day.getUTCDate(), hour, minute, second, isDate }, first.zone);
}

function valuesOf(component: ICAL.Component, name: string): ICAL.Time[] {
  const values = component.getAllProperties(name).flatMap((property) => property.getValues() as unknown[]);
  return values.flatMap((value) => {
    if (value instanceof ICAL.Period) return [value.start];
    return value instanceof ICAL.Time ? [value] : [];
  });
}

/** How a file names an occurrence: by its moment in any zone, by the clock without a zone, or by its day alone. */
function nameOf(time: ICAL.Time): string {
  if (time.isDate) return dateOf(time);
  return time.zone?.tzid === 'floating' ? time.toString() : String(time.toUnixTime());
}

/** All the names that an occurrence may go by. */
function namesOf(time: ICAL.Time): string[] {
  const clock = time.toString().replace(/Z$/, '');
  return time.isDate ? [clock] : [String(time.toUnixTime()), clock, dateOf(time)];
}

function dateOf(time: ICAL.Time): string {
  return time.toString().slice(0, 10);
}
