import type { Attendance } from './gathering.ts';
import {
  LONGEST_WORDS,
  SIGN_UP_SHOWN_TO,
  type SignUpShownTo,
  type WayToTakePart,
  waysOf,
  type Wish,
  WISHES
} from './sign-up.ts';

/** What somebody has filled in under "Are you going?". */
export type TypedSignUp = {
  answer: Wish;
  way: WayToTakePart;
  shownTo: SignUpShownTo;
  words: string;
  firstTime: boolean;
  /** online, until the place in the room that she waits for is hers */
  meanwhile?: true;
};

export const USUALLY_SHOWN_TO: SignUpShownTo = 'going';

/** What a form or an address says of it; what it does not say is as usual. Undefined where no answer is in it. */
export function readTypedSignUp(get: (name: string) => string | null, attendance: Attendance): TypedSignUp | undefined {
  const answer = WISHES.find((one) => one === get('answer'));
  if (!answer) return undefined;
  const ways = waysOf(attendance);
  return {
    answer,
    way: ways.find((one) => one === get('way')) ?? ways[0] ?? 'in-person',
    shownTo: SIGN_UP_SHOWN_TO.find((one) => one === get('shown')) ?? USUALLY_SHOWN_TO,
    words: get('words') ?? '',
    firstTime: get('first') !== null,
    ...(get('meanwhile') !== null && { meanwhile: true as const })
  };
}

export function areWordsTooLong({ words }: Pick<TypedSignUp, 'words'>): boolean {
  return words.trim().length > LONGEST_WORDS;
}

/** What was chosen, for an address that somebody comes back to after signing in; her own words stay out of it. */
export function choicesInAddress({ answer, way, shownTo, firstTime }: TypedSignUp): string {
  return new URLSearchParams({ answer, way, shown: shownTo, ...(firstTime && { first: 'on' }) }).toString();
}
