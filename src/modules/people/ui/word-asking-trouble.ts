import * as m from '#messages';
import type { AskingRefused } from '../asking.ts';

/** Why no mail was sent, as a sentence to put beside the address. */
export function wordAskingTrouble(refused: AskingRefused): string {
  if (refused.reason === 'too-often') return m.people_sign_in_too_often({ seconds: refused.seconds });
  return refused.reason === 'not-sent' ? m.people_sign_in_not_sent() : m.people_email_wrong();
}
