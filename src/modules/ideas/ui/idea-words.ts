import { longDate } from '#platform/ui/format-date.ts';
import type { Idea, Proposal } from '../idea.ts';
import { LONGEST_OFFER, type PledgeShownTo, type PledgeTroubles } from '../pledge.ts';
import { LONGEST_SENTENCE } from '../idea.ts';
import type { IdeaTroubles } from '../typed-idea.ts';
import * as m from '#messages';

/** "Llandudno Junction, Saturday 2 January, 10:30 to 15:30, a Saturday in winter"; empty where nothing is said. */
export function whenAndWhere({ roughly, proposal }: { roughly: string; proposal: Proposal }): string {
  const { town, date, start, end } = proposal;
  const hours = start && end ? m.ideas_hours({ start, end }) : start;
  return [town, date && longDate(date), hours, roughly].filter(Boolean).join(' · ');
}

/** What it says, or that it is hidden. */
export function sentenceOf({ sentence, hidden }: Pick<Idea, 'sentence' | 'hidden'>): string {
  return hidden && sentence === '' ? m.ideas_hidden_sentence() : sentence;
}

/** "7 would come", with the reader among them. */
export function comesWords(comes: number, isMine: boolean): string {
  if (isMine) return comes === 1 ? m.ideas_comes_you() : m.ideas_comes_you_and({ n: comes - 1 });
  return comes === 0 ? m.ideas_comes_none() : m.ideas_comes({ n: comes });
}

const SHOWN_TO = {
  everyone: m.ideas_shown_everyone,
  pledged: m.ideas_shown_pledged,
  followed: m.ideas_shown_followed,
  nobody: m.ideas_shown_nobody
} satisfies Record<PledgeShownTo, () => string>;

export function shownToWords(shownTo: PledgeShownTo): string {
  return SHOWN_TO[shownTo]();
}

/** What is wrong beside each field. */
export function wordIdeaTroubles(troubles: IdeaTroubles): Partial<Record<keyof IdeaTroubles, string>> {
  const { sentence, roughly, town, date, start, end } = troubles;
  const tooLong = (wrong: unknown) => (wrong ? m.ideas_too_long_line() : undefined);
  const time = (wrong: unknown) => (wrong ? m.ideas_time_wrong() : undefined);
  return {
    sentence:
      sentence && (sentence === 'missing' ? m.ideas_sentence_missing() : m.ideas_too_long({ most: LONGEST_SENTENCE })),
    roughly: tooLong(roughly),
    town: tooLong(town),
    date: date && m.ideas_date_wrong(),
    start: time(start),
    end: time(end)
  };
}

export function wordPledgeTroubles({ helps, room }: PledgeTroubles): { helps?: string; room?: string } {
  const tooLong = m.ideas_too_long({ most: LONGEST_OFFER });
  return { ...(helps && { helps: tooLong }), ...(room && { room: tooLong }) };
}
