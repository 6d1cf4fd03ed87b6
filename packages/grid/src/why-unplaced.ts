import type { Camp, Placement, Session, Why } from './camp.ts';
import { runFrom, suits } from './instance.ts';
import { areAtOnce, lastSlotOf, meet, runOf } from './run.ts';
import { rootsOf } from './showings.ts';

/**
 * Why each session that a grid leaves out is not in it, the rest of the grid taken as it is:
 * `needs`: no room has what it needs; `no-cell`: those that do are closed, hold what is pinned there, or are not free as long as it takes, whenever it may be;
 * `host`: a host is away or hosting in every slot that is left, or the session is held then already; `after`: none that is left comes after what it has to come
 * after, and before what comes after it; `least-loss`: it could stand somewhere, but the grid would have fewer points.
 */
export function whyUnplaced(camp: Camp, placements: readonly Placement[]): { session: string; why: Why }[] {
  const placed = new Set(placements.map(({ session }) => session));
  return camp.sessions
    .filter(({ id }) => !placed.has(id))
    .map((session) => ({ session: session.id, why: whyNot(session, camp, placements) }));
}

function whyNot(session: Session, camp: Camp, placements: readonly Placement[]): Why {
  const rooms = camp.rooms.filter((room) => suits(room, session) && (session.pinned.room ?? room.id) === room.id);
  if (rooms.length === 0) return 'needs';
  const open = camp.slots
    .filter((slot) => (session.pinned.slot ?? slot.id) === slot.id)
    .flatMap(({ id: slot }) => rooms.map((room): Placement => ({ session: session.id, slot, room: room.id })))
    .filter((cell) => isOpen(camp, placements, cell));
  if (open.length === 0) return 'no-cell';
  const hosted = open.filter((cell) => !isBusy(session, cell, camp, placements));
  if (hosted.length === 0) return 'host';
  return hosted.some((cell) => isInOrder(session, cell, camp, placements)) ? 'least-loss' : 'after';
}

function isOpen(camp: Camp, placements: readonly Placement[], cell: Placement): boolean {
  const first = camp.slots.findIndex(({ id }) => id === cell.slot);
  const length = camp.sessions.find(({ id }) => id === cell.session)?.length ?? 1;
  if (runFrom(camp, first, length).length === 0) return false;
  const taken = placements.filter((other) => meet(camp, cell, other));
  const stays = taken.some(({ session }) => {
    const pinned = camp.sessions.find(({ id }) => id === session)?.pinned;
    return pinned?.slot !== undefined && pinned.room !== undefined;
  });
  const isClosed = ({ slot, room }: { slot: string; room: string }) =>
    camp.closed.some((closed) => closed.slot === slot && closed.room === room);
  return !stays && !runOf(camp, cell).some(isClosed);
}

function isBusy({ hosts, id }: Session, cell: Placement, camp: Camp, placements: readonly Placement[]): boolean {
  const roots = rootsOf(camp);
  const here = new Set(
    placements.filter((placement) => areAtOnce(camp, cell, placement)).map(({ session }) => session)
  );
  const others = camp.sessions.filter((session) => here.has(session.id));
  const slots = new Set(runOf(camp, cell).map(({ slot }) => slot));
  const isAway = (host: string) =>
    camp.people.find((person) => person.id === host)?.away.some((slot) => slots.has(slot)) ?? false;
  return (
    others.some((other) => roots.get(other.id) === roots.get(id)) ||
    hosts.some((host) => isAway(host) || others.some((other) => other.hosts.includes(host)))
  );
}

function isInOrder(session: Session, cell: Placement, camp: Camp, placements: readonly Placement[]): boolean {
  if (session.after.includes(session.id)) return false;
  const roots = rootsOf(camp);
  const at = (slot: string) => camp.slots.findIndex(({ id }) => id === slot);
  const named = (of: Pick<Session, 'after'>, id: string) =>
    of.after.includes(id) || of.after.includes(roots.get(id) ?? id);
  const afterOf = new Map(camp.sessions.map((one) => [one.id, one]));
  return placements.every((other) => {
    const later = afterOf.get(other.session);
    return (
      (!named(session, other.session) || at(lastSlotOf(camp, other)) < at(cell.slot)) &&
      (!later || !named(later, session.id) || at(other.slot) > at(lastSlotOf(camp, cell)))
    );
  });
}
