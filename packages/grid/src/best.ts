import { type Camp, LIKE, MUST } from './camp.ts';

/**
 * More points than any grid can have: each person's highest wishes, their own sessions aside, as many as there are slots
 * in which they are not away, less one for each session that they host.
 */
export function best(camp: Camp): number {
  return camp.people.reduce((sum, person) => {
    const own = new Set(camp.sessions.filter(({ hosts }) => hosts.includes(person.id)).map(({ id }) => id));
    const must = new Set(person.must);
    const likes = new Set(person.like.filter((id) => !must.has(id) && !own.has(id))).size;
    const musts = must.difference(own).size;
    const free = Math.max(0, camp.slots.length - new Set(person.away).size - own.size);
    return sum + Math.min(free, musts) * MUST + Math.min(Math.max(0, free - musts), likes) * LIKE;
  }, 0);
}
