import { fittingRefresh, type Refresh } from '../refresh.ts';
import * as m from '#messages';

const WORDS = {
  daily: m.travel_timetables_refresh_daily,
  weekly: m.travel_timetables_refresh_weekly,
  monthly: m.travel_timetables_refresh_monthly,
  never: m.travel_timetables_refresh_never
} satisfies Record<Exclude<Refresh, 'fitting'>, () => string>;

/** How often a feed is asked for; `fitting` says what that is, for a feed that ends on a date. */
export function refreshWords(refresh: Refresh, lastDate: string | null): string {
  if (refresh !== 'fitting') return WORDS[refresh]();
  return m.travel_timetables_refresh_fitting({ now: WORDS[fittingRefresh(lastDate, new Date())]().toLowerCase() });
}
