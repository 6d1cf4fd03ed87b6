import type { Camp } from '../src/camp.ts';
import { readCamp } from '../src/read-camp.ts';

/** A camp from as little as a test has to say. */
export function camp(given: {
  rooms?: Record<string, number>;
  slots?: number;
  sessions?: Record<string, object>;
  people?: Record<string, object>;
  closed?: [room: string, slot: string][];
}): Camp {
  const listed = (things: Record<string, object> = {}) =>
    Object.entries(things).map(([id, thing]) => ({ id, ...thing }));
  return readCamp({
    rooms: Object.entries(given.rooms ?? { Hall: 50 }).map(([id, seats]) => ({ id, seats, stepFree: true })),
    slots: Array.from({ length: given.slots ?? 1 }, (_, index) => ({ id: String(index + 1) })),
    closed: (given.closed ?? []).map(([room, slot]) => ({ room, slot })),
    sessions: listed(given.sessions),
    people: listed(given.people)
  });
}

/** As many people as asked, each with the same wishes. */
export function crowd(name: string, count: number, wishes: object): Record<string, object> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`${name} ${index}`, wishes]));
}
