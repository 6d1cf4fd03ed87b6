import { clock } from '#platform/ui/format-time.ts';
import type { VerdictView } from '../verdict-view.ts';
import * as m from '#messages';

/** What the strip of a day shows, in words, for who does not see it. */
export function shapeSentence({ there, back, gathering, countedAs, dark }: VerdictView): string {
  const start = countedAs?.start ?? gathering.start.slice(11, 16);
  const end = countedAs?.end ?? gathering.end.slice(11, 16);
  const what = [
    there ? m.travel_shape_there({ leave: clock(there.depart), arrive: clock(there.arrive) }) : '',
    m.travel_shape_gathering({ start, end }),
    back ? m.travel_shape_back({ leave: clock(back.depart), back: clock(back.arrive) }) : '',
    dark.from === undefined ? '' : m.travel_gets_dark({ time: clock(dark.from) })
  ];
  return m.travel_shape({ what: what.filter(Boolean).join(' ') });
}
