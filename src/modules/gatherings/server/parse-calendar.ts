import ICAL from 'ical.js';
import { type CalendarParts, splitCalendar } from './split-calendar.ts';
import { zoneOfCities } from './zone-cities.ts';
import { knowZone, resolveZone } from './calendar-zone.ts';
import type { JComponent, JProperty } from './jcal.ts';

/** An event as it stands in a calendar file, and the line that it begins at. */
export type CalendarEvent = { component: ICAL.Component; line: number };

export type ParsedCalendar = {
  root: ICAL.Component;
  /** the calendar's own zone, where it has one */
  zone?: string;
  events: CalendarEvent[];
  /** what could not be made out at all: the lines that they begin at, and a title where one stands there */
  unreadable: { title: string; line: number }[];
};

/**
 * Takes a calendar file apart into its events, each parsed by itself, so that a broken one is only its own trouble. Zones get
 * their IANA names wherever that is known.
 * @returns undefined where the text is no calendar
 */
export function parseCalendar(text: string): ParsedCalendar | undefined {
  const parts = splitCalendar(text);
  if (!parts) return undefined;
  const frame = parseLeniently(wrap('VCALENDAR', parts.frame)) ?? ['vcalendar', [], []];
  const renamed = nameZones(frame);
  const root = new ICAL.Component(frame);
  const own = resolveZone(String(root.getFirstPropertyValue('x-wr-timezone') ?? ''));
  const only = renamed.size === 1 ? [...renamed.values()][0] : undefined;
  // UTC is where nobody lives: what only says that leaves the clock to the reader.
  const zone = [own, only].find((one) => one !== undefined && one !== 'UTC');
  return { root, ...(zone && { zone }), ...parseEvents(parts, root, renamed) };
}

function parseEvents(parts: CalendarParts, root: ICAL.Component, renamed: Map<string, string>) {
  const events: CalendarEvent[] = [];
  const unreadable: ParsedCalendar['unreadable'] = [];
  for (const { lines, line, whole } of parts.events) {
    const parsed = whole ? parseLeniently(wrap('VEVENT', lines)) : undefined;
    if (!parsed) {
      unreadable.push({ title: /^SUMMARY[^:]*:(.*)$/im.exec(lines.join('\n'))?.[1]?.trim() ?? '', line });
      continue;
    }
    for (const property of parsed[1]) renameZone(property, renamed);
    const component = new ICAL.Component(parsed);
    root.addSubcomponent(component);
    events.push({ component, line });
  }
  return { events, unreadable };
}

/** Lines that are none, as some plug-ins write them (a description broken without folding), are left out. */
function parseLeniently(lines: string[]): JComponent | undefined {
  const repaired = () => lines.filter((line) => /^[ \t]/.test(line) || /^[A-Za-z0-9-]+(;[^:]*)?:/.test(line));
  for (const attempt of [() => lines, repaired]) {
    try {
      return ICAL.parse(attempt().join('\r\n')) as JComponent;
    } catch {
      continue;
    }
  }
  return undefined;
}

function wrap(name: string, lines: string[]): string[] {
  return [`BEGIN:${name}`, ...lines, `END:${name}`];
}

/** Takes out the descriptions of zones that have an IANA name, and of those that could not be reckoned with. */
function nameZones(frame: JComponent): Map<string, string> {
  const renamed = new Map<string, string>();
  frame[2] = frame[2].filter((component) => {
    if (component[0] !== 'vtimezone') return false;
    const tzid = valueOf(component, 'tzid');
    const zone = zoneOf(tzid) ?? resolveZone(valueOf(component, 'x-lic-location'));
    if (tzid && zone) renamed.set(tzid, zone);
    return zone === undefined && component[2].every(changesYearly);
  });
  return renamed;
}

function zoneOf(tzid: string | undefined): string | undefined {
  return resolveZone(tzid) ?? zoneOfCities(tzid);
}

/** Clocks change once a year; a rule of any other kind would be reckoned out for years of seconds. */
function changesYearly([, properties]: JComponent): boolean {
  const rules = properties.filter(([name]) => name === 'rrule');
  return rules.every(([, , , rule]) => (rule as { freq?: string } | undefined)?.freq === 'YEARLY');
}

function renameZone([, parameters]: JProperty, renamed: Map<string, string>): void {
  const { tzid } = parameters;
  if (typeof tzid !== 'string') return;
  const zone = renamed.get(tzid) ?? zoneOf(tzid);
  if (!zone) return;
  knowZone(zone);
  parameters.tzid = zone;
}

function valueOf([, properties]: JComponent, name: string): string | undefined {
  const value = properties.find((property) => property[0] === name)?.[3];
  return typeof value === 'string' ? value : undefined;
}
