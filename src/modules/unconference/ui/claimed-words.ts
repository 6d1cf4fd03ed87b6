import type { Rule } from '@afield/grid';
import { ruleWords } from './why-words.ts';
import * as m from '#messages';

type Refused = { refused: 'closed' | 'taken' | 'started' | 'often' | 'breaks-a-rule'; rules?: Rule[] | undefined };

/** Why a session could not be put up where its host wanted it. */
export function claimedWords({ refused, rules = [] }: Refused): string {
  if (refused === 'closed') return m.unconference_claim_closed();
  if (refused === 'taken') return m.unconference_claim_taken();
  if (refused === 'started') return m.unconference_claim_started();
  if (refused === 'often') return m.unconference_too_often();
  return m.unconference_claim_broken({ why: ruleWords(rules) });
}
