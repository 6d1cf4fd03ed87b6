import type { Camp, Placement, Room, Session } from './camp.ts';
import { runOf } from './run.ts';

export type Broken = { rule: Rule; session: string };
export type Rule = 'once' | 'apart' | 'length' | 'cell' | 'closed' | 'needs' | 'seats' | 'hosts' | 'pinned' | 'after';

/**
 * The rules that no grid breaks, each looked at by itself and in the plainest way, sharing nothing with the search: what
 * the search keeps is held against this in tests, and whatever people place by hand is.
 * @returns what is broken, by rule; nothing where all is well
 */
export function checkGrid(camp: Camp, placed: readonly Placement[]): Broken[] {
  const placements = placed.map((placement) => ({ ...placement, run: runOf(camp, placement) }));
  return Object.entries(RULES).flatMap(([rule, isBroken]) =>
    placements
      .filter((placement) => isBroken(placement, { camp, placements }))
      .map(({ session }) => ({ rule: rule as Rule, session }))
  );
}

/** `run`: all its cells, since each is asked about beside each other. */
type Standing = Placement & { run: ReturnType<typeof runOf> };
type Given = { camp: Camp; placements: readonly Standing[] };

const RULES: Record<Rule, (placement: Standing, given: Given) => boolean> = {
  once: ({ session }, { placements }) => placements.filter((other) => other.session === session).length > 1,
  apart: (placement, { camp, placements }) =>
    atOnceWith(placement, { camp, placements }).some((other) => isSame(camp, placement.session, other.session)),
  length: (placement, { camp }) => {
    const { run } = placement;
    const goesOn = run.slice(0, -1).every(({ slot }) => !camp.slots.find(({ id }) => id === slot)?.breakAfter);
    return !goesOn || run.length < (lookUp(placement, camp).session.length ?? 1);
  },
  cell: (placement, { camp, placements }) =>
    !camp.slots.some(({ id }) => id === placement.slot) ||
    !camp.rooms.some(({ id }) => id === placement.room) ||
    !camp.sessions.some(({ id }) => id === placement.session) ||
    placements.filter((other) => other.room === placement.room && areAtOnce(placement, other)).length > 1,
  closed: ({ run }, { camp }) =>
    run.some(({ slot, room }) => camp.closed.some((cell) => cell.slot === slot && cell.room === room)),
  needs: (placement, { camp }) => {
    const { session, room } = lookUp(placement, camp);
    return (session.stepFree && !room.stepFree) || session.equipment.some((piece) => !room.equipment.includes(piece));
  },
  seats: (placement, { camp }) => {
    const { session, room } = lookUp(placement, camp);
    return room.seats < new Set(session.hosts).size;
  },
  hosts: (placement, { camp, placements }) => {
    const slots = placement.run.map(({ slot }) => slot);
    const atOnce = atOnceWith(placement, { camp, placements });
    return lookUp(placement, camp).session.hosts.some(
      (host) =>
        camp.people.some(({ id, away }) => id === host && slots.some((slot) => away.includes(slot))) ||
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
        (other) =>
          (other.session === earlier || sessionOf(camp, other.session)?.repeats === earlier) &&
          order.indexOf(lastSlotOf(other)) >= order.indexOf(placement.slot)
      )
    );
  }
};

function atOnceWith(placement: Standing, { placements }: Given): Standing[] {
  return placements.filter((other) => other.session !== placement.session && areAtOnce(placement, other));
}

function areAtOnce(one: Standing, other: Standing): boolean {
  return one.run.some(({ slot }) => other.run.some((cell) => cell.slot === slot));
}

function lastSlotOf({ run, slot }: Standing): string {
  return run.at(-1)?.slot ?? slot;
}

function isSame(camp: Camp, one: string, other: string): boolean {
  const [first, second] = [one, other].map((id) => sessionOf(camp, id)?.repeats ?? id);
  return first === second;
}

const NO_SESSION: Omit<Session, 'id'> = { hosts: [], equipment: [], stepFree: false, pinned: {}, after: [] };
const NO_ROOM: Omit<Room, 'id'> = { seats: 0, equipment: [], stepFree: false };

function sessionOf(camp: Camp, session: string): Session | undefined {
  return camp.sessions.find(({ id }) => id === session);
}

function lookUp({ session, room }: Placement, camp: Camp) {
  return {
    session: sessionOf(camp, session) ?? NO_SESSION,
    room: camp.rooms.find(({ id }) => id === room) ?? NO_ROOM
  };
}
