import { count } from '#platform/ui/format-count.ts';
import * as m from '#messages';

export type PlaceListTrouble = {
  wrong: 'no-file' | 'too-large' | 'no-columns' | 'no-name' | 'no-point' | 'empty' | 'too-many';
  line: number;
};

/** Why a list of places was not taken, and what to do. */
export function wordPlaceListTrouble({ wrong, line }: PlaceListTrouble): string {
  return {
    'no-file': () => m.travel_place_lists_no_file(),
    'too-large': () => m.travel_place_lists_too_large(),
    'no-columns': () => m.travel_place_lists_no_columns(),
    'no-name': () => m.travel_place_lists_no_name({ line }),
    'no-point': () => m.travel_place_lists_no_point({ line }),
    empty: () => m.travel_place_lists_nothing(),
    'too-many': () => m.travel_place_lists_too_many({ most: count(line) })
  }[wrong]();
}
