import type { Camp, Placement, Session, Why } from './camp.ts';
import { suits } from './instance.ts';

/**
 * Why each session that a grid leaves out is not in it, the rest of the grid taken as it is:
 * `needs`: no room has what it needs; `no-cell`: those that do are closed, or hold what is pinned there, whenever it may be;
 * `host`: a host is away or hosting in every slot that is left; `after`: none that is left comes after what it has to come
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
    .map(({ id }) => id)
    .filter((slot) => (session.pinned.slot ?? slot) === slot)
    .filter((slot) => rooms.some((room) => !isTaken(camp, placements, slot, room.id)));
  if (open.length === 0) return 'no-cell';
  const hosted = open.filter((slot) => !session.hosts.some((host) => isBusy(host, slot, camp, placements)));
  if (hosted.length === 0) return 'host';
  return hosted.some((slot) => isInOrder(session, slot, camp, placements)) ? 'least-loss' : 'after';
}

function isTaken(camp: Camp, placements: readonly Placement[], slot: string, room: string): boolean {
  const standing = placements.find((placement) => placement.slot === slot && placement.room === room)?.session;
  const pinned = camp.sessions.find(({ id }) => id === standing)?.pinned;
  const staysThere = pinned?.slot !== undefined && pinned.room !== undefined;
  return staysThere || camp.closed.some((cell) => cell.slot === slot && cell.room === room);
}

function isBusy(person: string, slot: string, camp: Camp, placements: readonly Placement[]): boolean {
  const here = new Set(placements.filter((placement) => placement.slot === slot).map(({ session }) => session));
  const hosts = camp.sessions.filter(({ id }) => here.has(id)).flatMap(({ hosts }) => hosts);
  return hosts.includes(person) || (camp.people.find(({ id }) => id === person)?.away.includes(slot) ?? false);
}

function isInOrder(session: Session, slot: string, camp: Camp, placements: readonly Placement[]): boolean {
  if (session.after.includes(session.id)) return false;
  const order = new Map(camp.slots.map(({ id }, index) => [id, index]));
  const at = order.get(slot) ?? 0;
  const slotOf = (id: string) => order.get(placements.find((placement) => placement.session === id)?.slot ?? '');
  const later = camp.sessions.filter(({ after }) => after.includes(session.id)).map(({ id }) => slotOf(id));
  return (
    session.after.map(slotOf).every((earlier) => earlier === undefined || earlier < at) &&
    later.every((its) => its === undefined || its > at)
  );
}
