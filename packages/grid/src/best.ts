import { type Camp, LIKE, MUST } from './camp.ts';

/**
 * More points than any grid can have: each person's highest wishes, their own sessions aside, as many as there are slots
 * in which they are not away, less those of the sessions that they host. What takes several slots counts in each of them.
 */
export function best(camp: Camp): number {
  const lengths = new Map(camp.sessions.map(({ id, length = 1 }) => [id, length]));
  const slotsOf = (sessions: ReadonlySet<string>) =>
    sessions.values().reduce((sum, session) => sum + (lengths.get(session) ?? 1), 0);
  return camp.people.reduce((sum, person) => {
    const own = new Set(
      camp.sessions.filter(({ hosts, repeats }) => !repeats && hosts.includes(person.id)).map(({ id }) => id)
    );
    const must = new Set(person.must);
    const likes = slotsOf(new Set(person.like).difference(must).difference(own));
    const musts = slotsOf(must.difference(own));
    const free = Math.max(0, camp.slots.length - new Set(person.away).size - slotsOf(own));
    return sum + Math.min(free, musts) * MUST + Math.min(Math.max(0, free - musts), likes) * LIKE;
  }, 0);
}
