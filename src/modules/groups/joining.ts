import type { GroupRole, Joining } from './group.ts';

/** The longest that somebody says when she asks to join, or that organisers answer. */
export const LONGEST_WORDS = 1000;
/** Who was refused may ask again after so many days. */
export const DAYS_UNTIL_ASKING_AGAIN = 30;
const DAY = 86_400_000;

/** What somebody who is no member has asked for. */
export type Asked = { askedAt: Date; words: string; refused?: { at: Date; because: string } };

export type JoinAsked = {
  joining: Joining;
  /** the group has a code of conduct */
  hasConduct: boolean;
  /** and she accepts it */
  acceptsConduct: boolean;
  /** she is one already */
  role: GroupRole | undefined;
  /** organisers keep her out */
  isKeptOut: boolean;
  /** she holds an invitation that works */
  isInvited: boolean;
  asked: Asked | undefined;
  words: string;
};

export type JoinDecision = { answer: 'joined' } | { answer: 'asked' } | { answer: 'refused'; reason: JoinTrouble };
export type JoinTrouble =
  'member' | 'kept-out' | 'by-invitation' | 'conduct' | 'words-missing' | 'words-too-long' | 'waiting' | 'too-soon';

/** What comes of somebody's wish to join a group now. */
export function decideJoining(asked: JoinAsked, now: Date): JoinDecision {
  const { joining, hasConduct, acceptsConduct, role, isInvited, words } = asked;
  if (role) return refused('member');
  if (asked.isKeptOut) return refused('kept-out');
  if (joining === 'invitation' && !isInvited) return refused('by-invitation');
  if (hasConduct && !acceptsConduct) return refused('conduct');
  if (joining === 'open' || isInvited) return { answer: 'joined' };
  if (asked.asked && !asked.asked.refused) return refused('waiting');
  if (!mayAskAgain(asked.asked, now)) return refused('too-soon');
  if (words === '') return refused('words-missing');
  if (words.length > LONGEST_WORDS) return refused('words-too-long');
  return { answer: 'asked' };
}

/** Whether somebody who was refused, or never asked, may ask now. */
export function mayAskAgain(asked: Asked | undefined, now: Date): boolean {
  if (!asked) return true;
  return asked.refused !== undefined && now.getTime() - asked.refused.at.getTime() >= DAYS_UNTIL_ASKING_AGAIN * DAY;
}

function refused(reason: JoinTrouble): JoinDecision {
  return { answer: 'refused', reason };
}
