import { clock } from '#platform/ui/format-time.ts';
import type { VerdictView } from '../verdict-view.ts';
import { legRows } from './leg-rows.ts';
import * as m from '#messages';

/** Both ways leg by leg as lines of plain text, the way home first: for a mail or a calendar. */
export function legLines(view: VerdictView): string[] {
  const { there, back } = view;
  return [
    ...(back ? [m.travel_way_home(span(back)), ...rowLines(view, 'back')] : []),
    ...(there ? [m.travel_way_there(span(there)), ...rowLines(view, 'there')] : [])
  ];
}

function rowLines(view: VerdictView, way: 'there' | 'back'): string[] {
  return legRows(view, way).map(({ at, text, more }) => [clock(at), text, ...more].join(' · '));
}

function span({ depart, arrive }: { depart: number; arrive: number }): { depart: string; arrive: string } {
  return { depart: clock(depart), arrive: clock(arrive) };
}
