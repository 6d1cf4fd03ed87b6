import { answerCard } from './answer-card.ts';
import { drawCard } from './draw-card.ts';
import type { VerdictView } from '../verdict-view.ts';

/** The picture that goes with a link to an answer where it is pasted: the sentence and the shape of the day. */
export function drawAnswerCard(answer: { view: VerdictView; title: string; sentence: string }): Promise<Buffer> {
  return drawCard(answerCard(answer));
}
