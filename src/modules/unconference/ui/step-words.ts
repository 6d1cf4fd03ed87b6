import type { Step } from '../help.ts';
import * as m from '#messages';

const STEPS: Record<Step, { words: () => string; hint: () => string }> = {
  listen: { words: m.unconference_step_listen, hint: m.unconference_step_listen_hint },
  'two-minutes': { words: m.unconference_step_two, hint: m.unconference_step_two_hint },
  'five-minutes': { words: m.unconference_step_five, hint: m.unconference_step_five_hint },
  host: { words: m.unconference_step_host, hint: m.unconference_step_host_hint },
  talk: { words: m.unconference_step_talk, hint: m.unconference_step_talk_hint }
};

export function stepWords(step: Step): string {
  return STEPS[step].words();
}

/** What it takes, and how little. */
export function stepHint(step: Step): string {
  return STEPS[step].hint();
}
