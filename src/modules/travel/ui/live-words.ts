import { count } from '#platform/ui/format-count.ts';
import type { LiveReported, LiveTrouble } from '../live.ts';
import { wordImportTrouble } from './word-import-trouble.ts';
import * as m from '#messages';

/** How much of what is said of the day could be used. */
export function liveWords({ late, cancelled, added, replaced = 0, unknown }: LiveReported): string {
  return m.travel_live_report({
    late: count(late),
    cancelled: count(cancelled),
    added: count(added),
    replaced: count(replaced),
    unknown: count(unknown)
  });
}

/** Why nothing is known of the day. */
export function wordLiveTrouble(trouble: LiveTrouble): string {
  return trouble === 'no-live' ? m.travel_live_unreadable() : wordImportTrouble(trouble);
}
