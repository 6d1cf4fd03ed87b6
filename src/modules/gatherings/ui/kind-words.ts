import type { Kind } from '../gathering.ts';
import * as m from '#messages';

const WORDS = {
  'meet-up': m.gatherings_kind_meet_up,
  unconference: m.gatherings_kind_unconference,
  course: m.gatherings_kind_course,
  conference: m.gatherings_kind_conference,
  webinar: m.gatherings_kind_webinar
} satisfies Record<Kind, () => string>;

export function kindWords(kind: Kind): string {
  return WORDS[kind]();
}
