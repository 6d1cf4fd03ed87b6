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

/** Where somebody is in a list: at one of its gatherings, and how easy those around it are where the list is in that order. */
export type ListCursor = { ease: number; start: string; id: string };

/** How a list is narrowed and ordered; an address says it, and nothing of where anybody starts. */
export type ListFilter = {
  verdicts: VerdictWord[];
  /** words that a gathering must have */
  search?: string;
  kind?: string;
  /** YYYY-MM-DD */
  from?: string;
  free: boolean;
  /** only what comes from groups and people that the reader follows */
  followed: boolean;
  sort: 'date' | 'ease';
  /** the page after, or before, one of the list; the first where neither is said */
  after?: ListCursor;
  before?: ListCursor;
};

const LONGEST_SEARCH = 100;
const CURSOR = /^(\d)~(\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?)~([\w-]{1,100})$/;

/** Reads a filter from an address; what makes no sense is left out. */
export function readListFilter(params: URLSearchParams): ListFilter {
  const from = params.get('from') ?? '';
  const kind = params.get('kind');
  const search = (params.get('q') ?? '').trim().slice(0, LONGEST_SEARCH);
  const [after, before] = [readCursor(params.get('after')), readCursor(params.get('before'))];
  return {
    verdicts: LISTED_VERDICTS.filter((verdict) => params.getAll('verdict').includes(verdict)),
    ...(search && { search }),
    ...(kind && { kind }),
    ...(isDate(from) && { from }),
    free: params.get('free') === '1',
    followed: params.get('followed') === '1',
    sort: params.get('sort') === 'ease' ? 'ease' : 'date',
    ...(after ? { after } : before && { before })
  };
}

/** The address of another page of the same list. */
export function pageAddress(params: URLSearchParams, page: { after: ListCursor } | { before: ListCursor }): string {
  const other = new URLSearchParams(params);
  for (const name of ['after', 'before', 'most']) other.delete(name);
  for (const [name, { ease, start, id }] of Object.entries(page)) other.set(name, `${ease}~${start}~${id}`);
  return `?${other.toString()}`;
}

function readCursor(text: string | null): ListCursor | undefined {
  const [, ease, start = '', id = ''] = CURSOR.exec(text ?? '') ?? [];
  return ease !== undefined && isDate(start.slice(0, 10)) ? { ease: Number(ease), start, id } : undefined;
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}
