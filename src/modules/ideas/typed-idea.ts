import { LONGEST_ROUGHLY, LONGEST_SENTENCE, LONGEST_TOWN, type Proposal } from './idea.ts';

/** An idea as somebody typed it. */
export type TypedIdea = { sentence: string; roughly: string } & Proposal;

export type CheckedIdea = { sentence: string; roughly: string; proposal: Proposal };

export type IdeaTroubles = Partial<{
  sentence: 'missing' | 'too-long';
  roughly: 'too-long';
  town: 'too-long';
  date: 'not-a-date';
  start: 'not-a-time';
  end: 'not-a-time';
}>;

export const BLANK_IDEA: TypedIdea = { sentence: '', roughly: '', town: '', date: '', start: '', end: '' };

/** Reads the form of an idea: a sentence is enough. */
export function checkIdea(typed: TypedIdea): { checked: CheckedIdea } | { troubles: IdeaTroubles } {
  const [sentence, roughly, town] = [typed.sentence, typed.roughly, typed.town].map(line) as [string, string, string];
  const [date, start, end] = [typed.date.trim(), typed.start.trim(), typed.end.trim()];
  const troubles: IdeaTroubles = {
    ...(sentence === '' && { sentence: 'missing' as const }),
    ...(sentence.length > LONGEST_SENTENCE && { sentence: 'too-long' as const }),
    ...(roughly.length > LONGEST_ROUGHLY && { roughly: 'too-long' as const }),
    ...(town.length > LONGEST_TOWN && { town: 'too-long' as const }),
    ...(date !== '' && !isDate(date) && { date: 'not-a-date' as const }),
    ...(start !== '' && !isClock(start) && { start: 'not-a-time' as const }),
    ...(end !== '' && !isClock(end) && { end: 'not-a-time' as const })
  };
  if (Object.keys(troubles).length > 0) return { troubles };
  return { checked: { sentence, roughly, proposal: { town, date, start, end } } };
}

function line(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ');
}

function isDate(text: string): boolean {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00Z`) : undefined;
  return date !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function isClock(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}
