import ICAL from 'ical.js';
import { resolveZone } from './calendar-zone.ts';

/**
 * A calendar that knows the zones of the world by their names: many programs name one without describing it, or describe it
 * as it was long ago.
 */
export class CalendarRoot extends ICAL.Component {
  readonly #zones = new Map<string, ICAL.Timezone>();

  override getTimeZoneByID(tzid: string): ICAL.Timezone {
    const known = this.#zones.get(tzid);
    if (known) return known;
    const name = resolveZone(tzid) ?? resolveZone(this.#locationOf(tzid));
    const zone = name === undefined ? super.getTimeZoneByID(tzid) : new NamedZone(name);
    if (zone) this.#zones.set(tzid, zone);
    return zone;
  }

  /** Some programs say beside a name of their own which zone of the world it is. */
  #locationOf(tzid: string): string | undefined {
    const described = this.getAllSubcomponents('vtimezone').find((one) => one.getFirstPropertyValue('tzid') === tzid);
    const location = described?.getFirstPropertyValue('x-lic-location');
    return typeof location === 'string' ? location : undefined;
  }
}

class NamedZone extends ICAL.Timezone {
  readonly #name: string;

  constructor(name: string) {
    super({ tzid: name });
    this.#name = name;
  }

  /** Seconds east of UTC, as in ICAL.Timezone. */
  override utcOffset({ year, month, day, hour, minute, second }: ICAL.Time): number {
    const clock = Temporal.PlainDateTime.from({ year, month, day, hour, minute, second });
    return clock.toZonedDateTime(this.#name).offsetNanoseconds / 1e9;
  }
}
