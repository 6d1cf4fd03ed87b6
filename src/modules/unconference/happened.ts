import type { Absences } from './grid-state.ts';
import { type Plan, sessionRooms, sessionSlots, type Slot } from './plan.ts';

/** What has happened to a grid, so that it no longer holds, or could be better. */
export const HAPPENINGS = ['room-lost', 'host-away', 'new-session'] as const;
export type Happening = (typeof HAPPENINGS)[number];

/** As an organiser says it. `which`: a room or a person; `from` and `until`: the first and the last time, until the end where empty. */
export type TypedHappening = { what: string; room: string; host: string; from: string; until: string };
export type HappeningTrouble = { what?: 'missing'; room?: 'missing'; host?: 'missing'; until?: 'before' };

/** What is closed and who is away by it; nothing for a new session. */
export function checkHappening(
  typed: TypedHappening,
  plan: Plan,
  hosts: ReadonlySet<string>
): { absences: Absences; what: Happening } | { troubles: HappeningTrouble } {
  const what = HAPPENINGS.find((each) => each === typed.what);
  const slots = between(sessionSlots(plan), typed);
  const troubles: HappeningTrouble = {
    ...(!what && { what: 'missing' as const }),
    ...(what === 'room-lost' &&
      !sessionRooms(plan).some(({ id }) => id === typed.room) && { room: 'missing' as const }),
    ...(what === 'host-away' && !hosts.has(typed.host) && { host: 'missing' as const }),
    ...(what && what !== 'new-session' && slots.length === 0 && { until: 'before' as const })
  };
  if (!what || Object.keys(troubles).length > 0) return { troubles };
  const closed = what === 'room-lost' ? slots.map((slot) => ({ slot: slot.id, room: typed.room })) : [];
  const away = what === 'host-away' ? slots.map((slot) => ({ slot: slot.id, person: typed.host })) : [];
  return { what, absences: { closed, away } };
}

function between(slots: Slot[], { from, until }: TypedHappening): Slot[] {
  const first = slots.findIndex(({ id }) => id === from);
  const last = slots.findIndex(({ id }) => id === until);
  return slots.slice(Math.max(0, first), last === -1 ? undefined : last + 1);
}

/** Times that have begun, so that what is in them stays. @param local YYYY-MM-DDTHH:MM by the clock of the gathering */
export function startedSlots(plan: Pick<Plan, 'slots'>, date: string, local: string): string[] {
  const today = local.slice(0, 10);
  if (today < date) return [];
  const clock = today > date ? '24:00' : local.slice(11, 16);
  return sessionSlots(plan)
    .filter(({ starts }) => starts <= clock)
    .map(({ id }) => id);
}

/** Both together, each once. */
export function withAbsences(one: Absences, other: Absences): Absences {
  const once = <T extends object>(all: T[]) => [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
  return { closed: once([...one.closed, ...other.closed]), away: once([...one.away, ...other.away]) };
}
