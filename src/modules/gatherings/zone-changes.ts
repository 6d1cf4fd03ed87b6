/** From one offset to another: by the clock as it was before, YYYY-MM-DDTHH:MM:SS, and offsets such as +01:00. */
export type ZoneChange = { at: string; from: string; to: string };

/** A change, or the first of many: on the same day of the same month each year, such as -1SU for the last Sunday (RFC 5545). */
export type ZoneRule = ZoneChange & { yearly?: { month: number; day: string } };

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** Years after the last one asked for, so that a rule is seen to go on. */
const YEARS_AROUND = 4;
/** Clocks were set by the sun before, to the second. */
const LONG_AGO = 1980;

/**
 * When the clocks of a zone change, so that every time from the first year to the last can be reckoned, and those of ordinary
 * zones as rules that go on.
 * @param zone IANA name
 */
export function zoneRules(zone: string, firstYear: number, lastYear: number): ZoneRule[] {
  const changes = zoneChanges(zone, firstYear, lastYear + YEARS_AROUND);
  const alike = new Map<string, ZoneChange[]>();
  for (const change of changes) {
    const key = `${change.from} ${change.to}`;
    alike.set(key, [...(alike.get(key) ?? []), change]);
  }
  return [...alike.values()].flatMap((group) => rulesOf(group, lastYear + YEARS_AROUND));
}

/** The change before the first year, and all until the end of the last. One from an offset to itself where there was none for long. */
export function zoneChanges(zone: string, firstYear: number, lastYear: number): ZoneChange[] {
  const first = Temporal.ZonedDateTime.from({ timeZone: zone, year: firstYear, month: 1, day: 1 });
  const changes: ZoneChange[] = [];
  const before = first.getTimeZoneTransition('previous');
  const isLongAgo = !before || before.year < LONG_AGO;
  if (isLongAgo) changes.push({ at: `${LONG_AGO}-01-01T00:00:00`, from: first.offset, to: first.offset });
  let next = isLongAgo ? first.getTimeZoneTransition('next') : before;
  while (next && next.year <= lastYear) {
    changes.push(changeAt(next));
    next = next.getTimeZoneTransition('next');
  }
  return changes;
}

function changeAt(transition: Temporal.ZonedDateTime): ZoneChange {
  const from = transition.subtract({ nanoseconds: 1 }).offset;
  const at = transition.toInstant().toZonedDateTimeISO(from).toPlainDateTime();
  return { at: at.toString({ smallestUnit: 'second' }), from, to: transition.offset };
}

/** One rule, or each change by itself. */
function rulesOf(group: ZoneChange[], lastYear: number): ZoneRule[] {
  const [first] = group;
  const times = group.map(({ at }) => Temporal.PlainDateTime.from(at));
  const yearly = yearlyOf(times, lastYear);
  return first && yearly ? [{ ...first, yearly }] : group;
}

/** The day that all of them fall on, once each year until the last. */
function yearlyOf(times: Temporal.PlainDateTime[], lastYear: number): { month: number; day: string } | undefined {
  const [first] = times;
  if (!first || times.length < YEARS_AROUND) return undefined;
  const goesOn = times.every(
    (time, index) =>
      time.year === first.year + index && time.month === first.month && time.toPlainTime().equals(first.toPlainTime())
  );
  if (!goesOn || times.at(-1)?.year !== lastYear) return undefined;
  const day = daysNamed(first).find((name) => times.every((time) => daysNamed(time).includes(name)));
  return day === undefined ? undefined : { month: first.month, day };
}

/** The last Sunday of October, or its fifth: what a day can be called. */
function daysNamed({ day, dayOfWeek, daysInMonth }: Temporal.PlainDateTime): string[] {
  const name = DAYS[dayOfWeek - 1] ?? '';
  return [...(day + 7 > daysInMonth ? [`-1${name}`] : []), `${Math.ceil(day / 7)}${name}`];
}
