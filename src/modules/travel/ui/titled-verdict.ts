import { clock } from '#platform/ui/format-time.ts';
import type { VerdictView } from '../verdict-view.ts';
import { verdictWords } from './verdict-words.ts';
import * as m from '#messages';

/** A gathering's title with the verdict before it, short enough for a calendar: "Long day 06:53–21:15: Library Camp". */
export function titledVerdict(view: VerdictView, title: string): string {
  const { verdict, gathering, there, back, be, backAt } = view;
  const from = be?.time ?? clock(there?.depart ?? 0);
  const to = backAt?.time ?? clock(back?.arrive ?? 0);
  if (verdict === 'day-trip') return m.travel_titled_day_trip({ from, to, title });
  if (verdict === 'long-day') return m.travel_titled_long_day({ from, to, title });
  if (verdict !== 'online') return m.travel_titled({ verdict: verdictWords(view), title });
  const hours = { from: gathering.start.slice(11, 16), to: gathering.end.slice(11, 16) };
  return m.travel_titled_online({ ...hours, title });
}
