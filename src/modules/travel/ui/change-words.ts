import type { VerdictChange } from '../verdict-change.ts';
import * as m from '#messages';

/** What has become of a day out, with its title. */
export function changeTitle(title: string, now: string, worse: boolean): string {
  switch (now) {
    case 'out-of-reach':
      return m.travel_changed_out_of_reach({ title });
    case 'overnight':
      return worse ? m.travel_changed_overnight({ title }) : m.travel_changed_overnight_again({ title });
    case 'long-day':
      return worse ? m.travel_changed_long_day({ title }) : m.travel_changed_long_day_again({ title });
    default:
      return m.travel_changed_day_trip_again({ title });
  }
}

/** What has become of the last way home; empty where it is the same, or was none. */
export function lastWayHomeChanged({ was, now }: VerdictChange): string {
  if (!was.lastBack || was.lastBack === now.lastBack) return '';
  if (!now.lastBack) return m.travel_changed_no_last({ before: was.lastBack });
  return m.travel_changed_last({ now: now.lastBack, before: was.lastBack });
}
