import { type Camp, LIKE, MUST } from './camp.ts';
import { at, type Index } from './indices.ts';

/** Who wished for session s, its hosts aside: from first[s] to first[s + 1]; weight 0 where it counts for another of its times. */
export type Wishes = { first: Int32Array; person: Int32Array; weight: Int32Array };

/** A wish for something that is held again: which wish it is at each of its times, whose times these are, and which counts. */
export type Shared = { wishes: number[]; sessions: number[]; weight: number; at: number };

export type Weigh = (points: number, person: string, session: string) => number;

/** Which of its times a wish for a session that is held again counts for at first; undefined: they are dealt out evenly. */
export type Chosen = (person: string, session: string) => string | undefined;

type Again = Map<string, string[]>;

export function wishesOf(
  camp: Camp,
  { sessionAt, hosts, again }: { sessionAt: Index; hosts: Int32Array[]; again: Again },
  weigh: Weigh
): Wishes {
  const wished: { person: number; weight: number }[][] = camp.sessions.map(() => []);
  for (const [person, { id: name, must, like }] of camp.people.entries()) {
    const points = new Map([...like.map((id) => [id, LIKE] as const), ...must.map((id) => [id, MUST] as const)]);
    for (const [id, each] of points) {
      for (const time of again.get(id) ?? [id]) {
        const session = at(sessionAt, time);
        if (!hosts[session].includes(person)) wished[session].push({ person, weight: weigh(each, name, id) });
      }
    }
  }
  const first = new Int32Array(wished.length + 1);
  for (const [session, list] of wished.entries()) first[session + 1] = first[session] + list.length;
  const all = wished.flat();
  return {
    first,
    person: Int32Array.from(all, ({ person }) => person),
    weight: Int32Array.from(all, ({ weight }) => weight)
  };
}

/** Lets each wish for something that is held again count for one of its times. */
export function sharedOut(
  wishes: Wishes,
  camp: Camp,
  { sessionAt, again }: { sessionAt: Index; again: Again },
  chosen: Chosen
): { wishes: Wishes; shared: Shared[] } {
  const shared = [...again].flatMap(([root, ids]) => {
    const sessions = ids.map((id) => at(sessionAt, id));
    const byPerson = Map.groupBy(
      sessions.flatMap((session, time) =>
        Array.from({ length: wishes.first[session + 1] - wishes.first[session] }, (_, index) => ({
          wish: wishes.first[session] + index,
          time
        }))
      ),
      ({ wish }) => wishes.person[wish]
    );
    return [...byPerson].map(([person, its], dealt): Shared => {
      const time = ids.indexOf(chosen(camp.people[person].id, root) ?? '');
      const found = its.findIndex((one) => one.time === time);
      return {
        wishes: its.map(({ wish }) => wish),
        sessions: its.map((one) => sessions[one.time]),
        weight: wishes.weight[its[0].wish],
        at: found < 0 ? dealt % its.length : found
      };
    });
  });
  for (const { wishes: all, at: counts } of shared) {
    for (const [index, wish] of all.entries()) if (index !== counts) wishes.weight[wish] = 0;
  }
  return { wishes, shared };
}
