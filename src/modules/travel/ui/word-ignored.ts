import type { Ignored, IgnoredReason } from '@afield/reach';
import * as m from '#messages';

const WHY: Record<string, () => string> = {
  'stop-without-id': m.travel_ignored_stop_without_id,
  'second-stop': m.travel_ignored_second_stop,
  'stop-without-point': m.travel_ignored_stop_without_point,
  'no-such-route': m.travel_ignored_no_such_route,
  'no-such-service': m.travel_ignored_no_such_service,
  'second-trip': m.travel_ignored_second_trip,
  'few-stops': m.travel_ignored_few_stops,
  backwards: m.travel_ignored_backwards,
  'no-such-trip': m.travel_ignored_no_such_trip,
  'no-such-stop': m.travel_ignored_no_such_stop,
  'no-sequence': m.travel_ignored_no_sequence,
  'no-time': m.travel_ignored_no_time,
  'time-read-as-missing': m.travel_ignored_time_read_as_missing,
  'no-headway': m.travel_ignored_no_headway,
  'no-date': m.travel_ignored_no_date,
  'exception-type': m.travel_ignored_exception_type,
  'too-many-days': m.travel_ignored_too_many_days,
  'change-in-seat': m.travel_ignored_change_in_seat,
  'change-at-no-stop': m.travel_ignored_change_at_no_stop,
  'transfer-type': m.travel_ignored_transfer_type,
  'transfer-time': m.travel_ignored_transfer_time
} satisfies Record<IgnoredReason, () => string>;

/** What was left out of a timetable, where it first stands in which file, and why; reasons of an earlier version say no more than that. */
export function wordIgnored({ file, line, count, why }: Ignored): string {
  const about = { file, line, why: (WHY[why] ?? m.travel_ignored_otherwise)() };
  return count === 1 ? m.travel_timetables_ignored(about) : m.travel_timetables_ignored_many({ ...about, count });
}
