import type { Skipped } from '../source.ts';
import * as m from '#messages';

const WHY: Record<string, () => string> = {
  'no-title': m.sources_why_no_title,
  'no-start': m.sources_why_no_start,
  'too-many': m.sources_why_too_many
};

/** What was left out of a calendar, where it stands in the file, and why. */
export function skippedWords({ title, line, why }: Skipped): string {
  return m.sources_skipped_one({
    title: title === '' ? m.sources_untitled() : title,
    line,
    why: (WHY[why] ?? m.sources_why_broken)()
  });
}
