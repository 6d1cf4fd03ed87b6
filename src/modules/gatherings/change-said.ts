import { isDate } from './clock-and-date.ts';
import type { Gathering } from './gathering.ts';
import { readTypedGathering, type TypedGathering, type TypedTroubles } from './typed-gathering.ts';

/** What is said of a gathering, as a form has it. */
export type TypedSaid = TypedGathering & { lastDate: string };
export type SaidTroubles = TypedTroubles & { lastDate?: 'not-a-date' | 'before-start' };

/** What is said of a gathering, for a form that changes it. */
export function typeSaid({ title, place, start, end }: Gathering): TypedSaid {
  const lastDate = end && end.slice(0, 10) !== start.slice(0, 10) ? end.slice(0, 10) : '';
  return {
    title,
    town: place?.name ?? '',
    date: start.slice(0, 10),
    start: start.slice(11),
    lastDate,
    end: end?.slice(11) ?? ''
  };
}

/** What was said of a gathering, with what somebody typed in its place; where it is online it needs no town. */
export function changeSaid(said: Gathering, typed: TypedSaid): { said: Gathering } | { troubles: SaidTroubles } {
  const isOnline = said.attendance === 'online';
  const read = readTypedGathering({ ...typed, town: typed.town.trim() || (isOnline ? said.title : '') });
  const lastDate = typed.lastDate.trim();
  const trouble = lastDate === '' || isDate(lastDate) ? undefined : ('not-a-date' as const);
  if ('troubles' in read || trouble) {
    return { troubles: { ...('troubles' in read && read.troubles), ...(trouble && { lastDate: trouble }) } };
  }
  const { start, end: sameDay, title, place } = read.read;
  const end = endOn(lastDate, start, sameDay);
  if (end && end.slice(0, 10) < start.slice(0, 10)) return { troubles: { lastDate: 'before-start' } };
  const { end: _end, place: _place, ...rest } = said;
  const isSamePlace = said.place?.name === place?.name;
  return {
    said: {
      ...rest,
      title: typed.title.trim() ? title : said.title,
      start,
      ...(end && { end }),
      ...(!isOnline && { place: (isSamePlace ? said.place : place) ?? {} })
    }
  };
}

function endOn(lastDate: string, start: string, sameDay: string | undefined): string | undefined {
  if (lastDate === '') return sameDay;
  return start.length === 10 || !sameDay ? lastDate : `${lastDate}${sameDay.slice(10)}`;
}
