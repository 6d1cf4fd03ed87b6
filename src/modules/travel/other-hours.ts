import type { OutingDay } from './outing.ts';

/** What starting later or ending earlier would change: how many more would be there and back. */
export type OtherHours = { way: 'start' | 'end'; /** seconds from midnight, by the clock */ at: number; more: number };

const SHIFTS = [15 * 60, 30 * 60, 60 * 60];
/** A gathering is not made shorter than this. */
const SHORTEST = 2 * 3600;

/** The hours that are tried: nobody wants a day much shorter, so that it is an hour at most, at one end only. */
export function shiftedDays(day: OutingDay): { day: OutingDay; way: OtherHours['way']; at: number }[] {
  const shifts = SHIFTS.filter((shift) => day.end - day.start - shift >= SHORTEST);
  return [
    ...shifts.map((shift) => ({ way: 'start' as const, at: day.start + shift })),
    ...shifts.map((shift) => ({ way: 'end' as const, at: day.end - shift }))
  ].map(({ way, at }) => ({ way, at, day: { ...day, [way]: at } }));
}

/** The smallest change that lets the most more people come; undefined where none lets anybody more. */
export function bestOtherHours(now: number, tried: readonly { way: OtherHours['way']; at: number; people: number }[]) {
  const most = Math.max(now, ...tried.map(({ people }) => people));
  const best = most > now ? tried.find(({ people }) => people === most) : undefined;
  return best && { way: best.way, at: best.at, more: best.people - now };
}
