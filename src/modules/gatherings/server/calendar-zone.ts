import ICAL from 'ical.js';
import { WINDOWS_ZONES } from './windows-zones.ts';

/**
 * The IANA zone that a calendar means by a TZID: an IANA name itself, also at the end of a path as some programs write it,
 * or a Windows one as Outlook does; undefined for a name of the calendar's own.
 */
export function resolveZone(tzid: string | undefined): string | undefined {
  const name = tzid?.trim().replace(/^"|"$/g, '');
  if (!name) return undefined;
  const hours = hoursFromUtc(name);
  if (hours !== undefined) return hours;
  const parts = name.split('/');
  const candidates = [name, parts.slice(-3).join('/'), parts.slice(-2).join('/'), WINDOWS_ZONES[name]];
  return candidates.find((candidate) => candidate !== undefined && isZoneName(candidate));
}

/** WordPress calls a clock that is set by hand "UTC+1", and Outlook UTC itself "tzone://Microsoft/Utc". */
function hoursFromUtc(name: string): string | undefined {
  const [isOne, sign, hours = '0'] = /^(?:tzone:\/\/Microsoft\/)?UTC(?:([+-])(\d{1,2})(?::?00)?)?$/i.exec(name) ?? [];
  if (!isOne || Number(hours) > 12) return undefined;
  // In these names the sign is the other way round.
  return Number(hours) === 0 ? 'UTC' : `Etc/GMT${sign === '+' ? '-' : '+'}${Number(hours)}`;
}

/** Whether it is an IANA name with a slash, or UTC; abbreviations such as CET mean several things. */
export function isZoneName(name: string): boolean {
  if (!/^[A-Za-z_]+(\/[\w+-]+)+$/.test(name) && name !== 'UTC') return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Lets times name a zone of the world by its IANA name without the calendar describing it. */
export function knowZone(name: string): void {
  if (!ICAL.TimezoneService.has(name)) ICAL.TimezoneService.register(new NamedZone(name), name);
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
