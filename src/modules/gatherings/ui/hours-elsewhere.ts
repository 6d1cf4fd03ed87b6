import { longDate } from '#platform/ui/format-date.ts';
import { zoneName } from './zone-name.ts';
import * as m from '#messages';

type Held = { start: string; end: string; zone: string };

/** "09:30–15:30 in London": the hours by another clock, where that one differs then; empty where it does not. */
export function hoursElsewhere({ start, end, zone }: Held, other: string): string {
  const [from, until] = [start, end].map((time) =>
    Temporal.PlainDateTime.from(time)
      .toZonedDateTime(zone)
      .withTimeZone(other)
      .toPlainDateTime()
      .toString()
      .slice(0, 16)
  ) as [string, string];
  if (from === start && until === end) return '';
  const day = from.slice(0, 10) === start.slice(0, 10) ? '' : `${longDate(from)}, `;
  return m.gatherings_hours_in({ hours: `${day}${from.slice(11)}–${until.slice(11)}`, zone: zoneName(other) });
}
