import type { GridStep } from '../index.ts';
import * as m from '#messages';

const STEPS: Record<GridStep, (about: { number: number }) => string> = {
  made: m.unconference_step_made,
  moved: m.unconference_step_moved,
  published: m.unconference_step_published,
  planned: m.unconference_step_planned,
  repaired: m.unconference_step_repaired,
  undone: m.unconference_step_undone,
  claimed: m.unconference_step_claimed,
  typed: m.unconference_step_typed,
  withdrawn: m.unconference_step_withdrawn,
  'brought-back': m.unconference_step_brought_back,
  held: m.unconference_step_held
};

/** What an organiser did to a grid. */
export function gridStepWords({ what, number }: { what: GridStep; number: number | null }): string {
  return STEPS[what]({ number: number ?? 0 });
}
