import type { VerdictWord } from './verdict-view.ts';

/** The verdicts that a list can be narrowed to, in the order in which they are offered. */
export const LISTED_VERDICTS = [
  'day-trip',
  'long-day',
  'overnight',
  'online',
  'out-of-reach',
  'no-timetable'
] as const satisfies readonly VerdictWord[];

/** Those with which one gets there, be it online. */
export const REACHED_VERDICTS = [
  'day-trip',
  'long-day',
  'overnight',
  'online'
] as const satisfies readonly VerdictWord[];

/** How a list is narrowed and ordered; an address says it, and nothing of where anybody starts. */
export type ListFilter = {
  verdicts: VerdictWord[];
  /** words that a gathering must have */
  search?: string;
  kind?: string;
  /** YYYY-MM-DD */
  from?: string;
  free: boolean;
  sort: 'date' | 'ease';
  most: number;
};

const PAGE = 20;
const MOST = 200;
const LONGEST_SEARCH = 100;

/** Reads a filter from an address; what makes no sense is left out. */
export function readListFilter(params: URLSearchParams): ListFilter {
  const from = params.get('from') ?? '';
  const kind = params.get('kind');
  const search = (params.get('q') ?? '').trim().slice(0, LONGEST_SEARCH);
  const most = Number(params.get('most'));
  return {
    verdicts: LISTED_VERDICTS.filter((verdict) => params.getAll('verdict').includes(verdict)),
    ...(search && { search }),
    ...(kind && { kind }),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(from) && !Number.isNaN(Date.parse(from)) && { from }),
    free: params.get('free') === '1',
    sort: params.get('sort') === 'ease' ? 'ease' : 'date',
    most: most > PAGE && most <= MOST ? Math.floor(most) : PAGE
  };
}

/** The same list, longer. */
export function showMore(params: URLSearchParams): string {
  const more = new URLSearchParams(params);
  more.set('most', String(Math.min(MOST, readListFilter(params).most + PAGE)));
  return `?${more.toString()}`;
}
