import type { Way } from '@afield/grid';
import * as m from '#messages';

const WORDS: Record<string, () => string> = {
  'fewest-moves': m.unconference_repair_fewest_moves,
  'best-fit': m.unconference_repair_best_fit,
  'rooms-only': m.unconference_repair_rooms_only,
  'fewest-moves best-fit': m.unconference_repair_fewest_and_best,
  'fewest-moves rooms-only': m.unconference_repair_fewest_and_rooms,
  'best-fit rooms-only': m.unconference_repair_best_and_rooms,
  'fewest-moves best-fit rooms-only': m.unconference_repair_all_ways
};

/** What a way to go on is called that has one name or several; these in their usual order. */
export function wayWords(ways: readonly Way[]): string {
  return WORDS[ways.join(' ')]?.() ?? '';
}
