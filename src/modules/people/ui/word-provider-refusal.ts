import * as m from '#messages';
import type { ProviderRefusal } from '../provider-refusal.ts';

const WORDS = {
  uninvited: [m.people_refused_uninvited_title, m.people_refused_uninvited],
  unverified: [m.people_refused_unverified_title, m.people_refused_unverified],
  cancelled: [m.people_refused_cancelled_title, m.people_refused_cancelled],
  'too-often': [m.people_refused_too_often_title, m.people_refused_too_often],
  failed: [m.people_refused_failed_title, m.people_refused_failed]
} satisfies Record<ProviderRefusal, [() => string, () => string]>;

/** Why nobody was signed in, and what to do now. */
export function wordProviderRefusal(reason: ProviderRefusal): { title: string; text: string } {
  const [title, text] = WORDS[reason];
  return { title: title(), text: text() };
}
