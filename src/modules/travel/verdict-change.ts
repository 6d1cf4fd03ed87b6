import { easeOf } from './best-verdict.ts';
import type { VerdictView, VerdictWord } from './verdict-view.ts';

/** What a timetable has changed for somebody: it was so, it is so. */
export type VerdictChange = { was: VerdictView; now: VerdictView };

/** Words that a timetable decides; whether it covers a date at all is nobody's news. */
const COUNTED: readonly VerdictWord[] = ['day-trip', 'long-day', 'overnight', 'out-of-reach'];

/**
 * Whether somebody is told that a verdict has changed: when it becomes harder, and when it becomes easier after she was told that
 * it is harder, even where no timetable covered the date in between.
 * @param told what she was told last of the same place, hours and start
 */
export function decideChange({
  was,
  now,
  told
}: {
  was: VerdictWord | undefined;
  now: VerdictWord | undefined;
  told?: VerdictWord | undefined;
}): 'worse' | 'better' | undefined {
  const before = told ?? was;
  if (before === undefined || now === undefined || !COUNTED.includes(before) || !COUNTED.includes(now))
    return undefined;
  if (easeOf(now) > easeOf(before)) return 'worse';
  return told !== undefined && easeOf(now) < easeOf(before) ? 'better' : undefined;
}

/** Whether it became harder or easier. */
export function isWorse({ was, now }: VerdictChange): boolean {
  return easeOf(now.verdict) > easeOf(was.verdict);
}

/** As it is kept: what its sentence needs, without the legs, which say the most about where somebody lives. */
export function withoutLegs(view: VerdictView): VerdictView {
  const { there, back, tightest: _tightest, bearing: _bearing, ...rest } = view;
  return {
    ...rest,
    ...(there && { there: { ...there, legs: [] } }),
    ...(back && { back: { ...back, legs: [] } })
  };
}
