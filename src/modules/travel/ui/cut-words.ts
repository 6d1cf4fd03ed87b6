import { count } from '#platform/ui/format-count.ts';
import type { TimetableCut } from '../cut.ts';
import * as m from '#messages';

/** Which part of a feed is kept, in words. */
export function cutWords({ around, box, daysAhead }: TimetableCut): string[] {
  return [
    around
      ? m.travel_cut_is_around({
          places: around.places.map(({ name }) => name).join(', '),
          kilometres: count(around.kilometres)
        })
      : '',
    box ? m.travel_cut_is_box({ box: [box.south, box.west, box.north, box.east].join(', ') }) : '',
    daysAhead === undefined ? '' : m.travel_cut_is_days({ days: count(daysAhead) })
  ].filter(Boolean);
}
