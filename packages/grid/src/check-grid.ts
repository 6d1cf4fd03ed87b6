import type { Camp, Placement, Room, Session } from './camp.ts';

export type Broken = { rule: Rule; session: string };
export type Rule = 'once' | 'cell' | 'closed' | 'needs' | 'seats' | 'hosts' | 'pinned' | 'after';

/**
 * The rules that no grid breaks, each looked at by itself and in the plainest way, sharing nothing with the search: what
 * the search keeps is held against this in tests, and whatever people place by hand is.
 * @returns what is broken, by rule; nothing where all is well
 */
export function checkGrid(camp: Camp, placements: readonly Placement[]): Broken[] {
  return Object.entries(RULES).flatMap(([rule, isBroken]) =>
    placements
      .filter((placement) => isBroken(placement, { camp, placements }))
      .map(({ session }) => ({ rule: rule as Rule, session }))
  );
}

type Given = { camp: Camp; placements: readonly Placement[] };

const RULES: Record<Rule, (placement: Placement, given: Given) => boolean> = {
  once: ({ session }, { placements }) => placements.filter((other) => other.session === session).length > 1,
  cell: ({ slot, room, session }, { camp, placements }) =>
    !camp.slots.some(({ id }) => id === slot) ||
    !camp.rooms.some(({ id }) => id === room) ||
    !camp.sessions.some(({ id }) => id === session) ||
    placements.filter((other) => other.slot === slot && other.room === room).length > 1,
  closed: ({ slot, room }, { camp }) => camp.closed.some((cell) => cell.slot === slot && cell.room === room),
  needs: (placement, { camp }) => {
    const { session, room } = lookUp(placement, camp);
    return (session.stepFree && !room.stepFree) || session.equipment.some((piece) => !room.equipment.includes(piece));
  },
  seats: (placement, { camp }) => {
    const { session, room } = lookUp(placement, camp);
    return room.seats < new Set(session.hosts).size;
  },
  hosts: (placement, { camp, placements }) => {
    const { hosts } = lookUp(placement, camp).session;
    const atOnce = placements.filter((other) => other.slot === placement.slot && other.session !== placement.session);
    return hosts.some(
      (host) =>
        camp.people.some(({ id, away }) => id === host && away.includes(placement.slot)) ||
        atOnce.some((other) => lookUp(other, camp).session.hosts.includes(host))
    );
  },
  pinned: (placement, { camp }) => {
    const { slot = placement.slot, room = placement.room } = lookUp(placement, camp).session.pinned;
    return slot !== placement.slot || room !== placement.room;
  },
  after: (placement, { camp, placements }) => {
    const order = camp.slots.map(({ id }) => id);
    return lookUp(placement, camp).session.after.some((earlier) =>
      placements.some(
        (other) => other.session === earlier && order.indexOf(other.slot) >= order.indexOf(placement.slot)
      )
    );
  }
};

const NO_SESSION: Omit<Session, 'id'> = { hosts: [], equipment: [], stepFree: false, pinned: {}, after: [] };
const NO_ROOM: Omit<Room, 'id'> = { seats: 0, equipment: [], stepFree: false };

function lookUp({ session, room }: Placement, camp: Camp) {
  return {
    session: camp.sessions.find(({ id }) => id === session) ?? NO_SESSION,
    room: camp.rooms.find(({ id }) => id === room) ?? NO_ROOM
  };
}
