import type { ListedGathering } from '#gatherings';
import type { Notice } from '#notifications';
import { isWorse, type VerdictChange } from '#travel';
import { lastWayHomeChanged } from '#travel/ui/change-words.ts';
import { verdictSentence } from '#travel/ui/verdict-sentence.ts';

/** That a timetable has changed somebody's day out, in the language that is spoken around it. */
export function composeChange({ id, gathering }: ListedGathering, change: VerdictChange): Notice {
  const { was, now } = change;
  const lines = [lastWayHomeChanged(change)].filter(Boolean);
  return {
    kind: 'verdict-changed',
    gathering: { slug: id, title: gathering.title },
    now: now.verdict,
    isWorse: isWorse(change),
    lines,
    verdict: { before: verdictSentence(was), now: verdictSentence(now) }
  };
}
