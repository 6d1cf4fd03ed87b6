import { type Camp, LIKE, MUST, type Person, type Placement, type Session } from './camp.ts';
import { runOf } from './run.ts';
import { rootOf, timesOf } from './showings.ts';
import type { Chosen } from './wishes.ts';

/** One of the times that a session is held; `slots`: none where it stands nowhere; `left`: its seats for others than its hosts. */
type Time = { id: string; slots: string[]; left: number };

/** Somebody who wishes for it, with what each of its times is worth to her, beside what else she wishes for then. */
type Wisher = { index: number; worth: number[] };

const NEVER = -1;

/**
 * Which time each wish for a session that is held again should count for, by where they stand: the one that costs least
 * of what else stands then, as long as there are seats. Who is most set on one of them comes first. What finds no seat
 * goes to a time that stands nowhere yet.
 */
export function guessShares(camp: Camp, placements: readonly Placement[], turnout = 1): Chosen {
  const chosen = camp.people.map(() => new Map<string, string>());
  for (const [root, ids] of timesOf(camp)) {
    const of = ids.map((id) => timeOf(id, camp, placements, turnout));
    for (const [index, time] of share(of, wishersOf(root, of, camp, placements, chosen))) chosen[index].set(root, time);
  }
  const at = new Map(camp.people.map(({ id }, index) => [id, index]));
  return (person, session) => chosen[at.get(person) ?? -1]?.get(session);
}

function timeOf(id: string, camp: Camp, placements: readonly Placement[], turnout: number): Time {
  const stands = placements.find(({ session }) => session === id);
  const hosts = new Set(camp.sessions.find((session) => session.id === id)?.hosts).size;
  const seats = camp.rooms.find((room) => room.id === stands?.room)?.seats ?? 0;
  return stands
    ? { id, slots: runOf(camp, stands).map(({ slot }) => slot), left: Math.floor(seats / turnout) - hosts }
    : { id, slots: [], left: 0 };
}

function wishersOf(
  root: string,
  times: Time[],
  camp: Camp,
  placements: readonly Placement[],
  chosen: readonly Map<string, string>[]
): Wisher[] {
  const others = othersThen(root, camp, placements);
  const hosts = camp.sessions.find(({ id }) => id === root)?.hosts ?? [];
  return [...camp.people.entries()]
    .filter(([, person]) => worthOf(person, root) > 0 && !hosts.includes(person.id))
    .map(([index, person]) => {
      const costAt = (slot: string) => costOf(person, slot, others.get(slot) ?? [], chosen[index]);
      return { index, worth: times.map(({ slots }) => worthAt(slots, worthOf(person, root), costAt)) };
    });
}

/** By slot, what goes on besides the times of one session. */
function othersThen(root: string, camp: Camp, placements: readonly Placement[]): Map<string, Session[]> {
  const sessionOf = new Map(camp.sessions.map((session) => [session.id, session]));
  const others = new Map<string, Session[]>(camp.slots.map(({ id }) => [id, []]));
  for (const placement of placements) {
    const session = sessionOf.get(placement.session);
    if (!session || rootOf(session) === root) continue;
    for (const { slot } of runOf(camp, placement)) others.get(slot)?.push(session);
  }
  return others;
}

function worthAt(slots: string[], worth: number, costAt: (slot: string) => number): number {
  const cost = slots.reduce((sum, slot) => sum + costAt(slot), 0);
  return cost === Infinity ? NEVER : Math.max(0, worth * Math.max(1, slots.length) - cost);
}

/** What somebody would leave for it then; without end where she cannot come at all. */
function costOf(person: Person, slot: string, others: Session[], chosen: ReadonlyMap<string, string>): number {
  if (person.away.includes(slot) || others.some(({ hosts }) => hosts.includes(person.id))) return Infinity;
  const wanted = others.filter((session) => (chosen.get(rootOf(session)) ?? session.id) === session.id);
  return Math.max(0, ...wanted.map((session) => worthOf(person, rootOf(session))));
}

function worthOf({ must, like }: Person, session: string): number {
  return must.includes(session) ? MUST : like.includes(session) ? LIKE : 0;
}

function share(times: Time[], wishers: Wisher[]): [person: number, time: string][] {
  const left = times.map((time) => time.left);
  const setOn = ({ worth }: Wisher) => {
    const [first = 0, second = 0] = worth.toSorted((a, b) => b - a);
    return first - second;
  };
  return wishers
    .toSorted((a, b) => setOn(b) - setOn(a) || Math.max(...b.worth) - Math.max(...a.worth) || a.index - b.index)
    .map(({ index, worth }) => {
      const rank = (at: number) => {
        if (worth[at] === NEVER) return 0;
        if (times[at].slots.length === 0) return 2;
        return left[at] > 0 ? 3 : 1;
      };
      const gain = (one: number, other: number) =>
        rank(one) - rank(other) || worth[one] - worth[other] || left[one] - left[other];
      const best = [...times.keys()].reduce((known, each) => (gain(each, known) > 0 ? each : known));
      left[best]--;
      return [index, times[best].id];
    });
}
