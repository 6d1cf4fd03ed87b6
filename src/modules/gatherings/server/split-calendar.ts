export type CalendarParts = {
  /** what the calendar says of itself and of zones */
  frame: string[];
  events: EventLines[];
};

/** The lines between BEGIN:VEVENT and END:VEVENT; `line` is where that begins, from 1; not `whole`: its end is missing. */
export type EventLines = { lines: string[]; line: number; whole: boolean };

/** Components that say nothing of gatherings, wherever they stand. */
const LEFT_OUT = new Set(['VALARM', 'VTODO', 'VJOURNAL', 'VFREEBUSY', 'VAVAILABILITY']);

/**
 * Splits a calendar file (also several in one) into what it says of itself and its events, without understanding either.
 * @returns undefined where no calendar begins in the text
 */
export function splitCalendar(text: string): CalendarParts | undefined {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const first = lines.findIndex((line) => /^\s*BEGIN:VCALENDAR\s*$/i.test(line));
  if (first < 0) return undefined;
  const parts: CalendarParts = { frame: [], events: [] };
  let event: EventLines | undefined;
  let skipping: string | undefined;
  lines.slice(first).forEach((line, index) => {
    const [, what, name] = /^(BEGIN|END):([A-Z-]+)\s*$/i.exec(line)?.map((part) => part.toUpperCase()) ?? [];
    if (skipping !== undefined && what && (name === 'VEVENT' || name === 'VCALENDAR')) skipping = undefined;
    if (skipping !== undefined) {
      if (what === 'END' && name === skipping) skipping = undefined;
    } else if (what === 'BEGIN' && name && LEFT_OUT.has(name)) skipping = name;
    else if (what === 'BEGIN' && name === 'VEVENT') {
      event = { lines: [], line: first + index + 1, whole: false };
      parts.events.push(event);
    } else if (what === 'END' && name === 'VEVENT') {
      if (event) event.whole = true;
      event = undefined;
    } else if (name === 'VCALENDAR') event = undefined;
    else if (line.trim() !== '') (event?.lines ?? parts.frame).push(line);
  });
  return parts;
}
