import { clock } from '#platform/ui/format-time.ts';
import { dayMonth } from '#platform/ui/format-date.ts';
import type { JourneyView, VerdictView } from '../verdict-view.ts';
import { wayClauses } from './verdict-sentence.ts';
import * as m from '#messages';

/** What stands behind the verdict of a row in a list; empty where the verdict says it all. */
export function rowWords(view: VerdictView): string {
  return [wayWords(view), ...besides(view)].filter(Boolean).join(', ');
}

/** Other ways to be there, and what was assumed. */
function besides({ verdict, gathering, countedAs }: VerdictView): string[] {
  return [
    gathering.attendance === 'hybrid' && verdict !== 'online' ? m.travel_row_or_online() : '',
    countedAs ? m.travel_row_counted(countedAs) : ''
  ];
}

function wayWords(view: VerdictView): string {
  const { gathering, verdict } = view;
  const start = gathering.start.slice(11, 16);
  const end = gathering.end.slice(11, 16);
  if (verdict === 'online') return m.travel_span({ from: start, to: end });
  if (verdict === 'out-of-reach') {
    return view.there ? m.travel_no_way_home({ time: end }) : m.travel_no_way_there({ time: start });
  }
  if (verdict === 'no-timetable') return dayMonth(gathering.start);
  if (verdict === 'overnight' || view.veryEarly) return wayClauses(view).join(', ');
  if (!view.there || !view.back) return '';
  const span = m.travel_span({ from: clock(view.there.depart), to: clock(view.back.arrive) });
  return [span, verdict === 'long-day' ? '' : changesOf(view.there, view.back), lastWords(view)]
    .filter(Boolean)
    .join(', ');
}

function changesOf(there: JourneyView, back: JourneyView): string {
  if (there.changes !== back.changes) return '';
  return there.changes === 0 ? m.travel_row_no_changes() : m.travel_row_changes({ n: there.changes });
}

function lastWords({ verdict, isLastBack, lastBack }: VerdictView): string {
  if (isLastBack) return m.travel_is_last();
  return verdict === 'long-day' && lastBack ? m.travel_last({ time: lastBack }) : '';
}
