import type { Camp, Room, Session } from './camp.ts';
import { at, type Index, indexed, indicesOf } from './indices.ts';
import { rootOf, timesOf } from './showings.ts';
import { type Chosen, type Shared, sharedOut, type Weigh, type Wishes, wishesOf } from './wishes.ts';

/** A camp as numbers: what the search reads. Cell = slot × rooms + room. */
export type Instance = {
  slots: number;
  rooms: number;
  sessions: number;
  /** those of the camp, in its order, then hosts who are not among them, then the nobodies of `hosts` */
  people: number;
  /** [session] how many slots it takes */
  lengths: Int32Array;
  /** [session × cells + cell] 1 where its needs, its pin, closed cells, breaks and its hosts' absences allow it to begin */
  allowed: Uint8Array;
  /** cells that each session is allowed */
  cellsOf: Int32Array[];
  /** [session × rooms + room] seats for others than its hosts while searching */
  seats: Int32Array;
  /** people who host each session; one that is held again has one more, who is nobody and keeps its times apart */
  hosts: Int32Array[];
  /** sessions that each one comes later than, and earlier than */
  after: Int32Array[];
  before: Int32Array[];
  /** [person × slots + slot] 1 where they are away */
  away: Uint8Array;
  /** [session × cells + cell] what it is worth besides that a session stands there, in parts of `scale`; none: nothing */
  favours?: Int32Array;
  /** how much more than one session placed what a wish is worth counts */
  scale: number;
  /** what a point is worth, about: how far the search is ready to go down */
  unit: number;
  wishes: Wishes;
  /** each wish for something that is held again: which wish it is at each of its times, one of which counts */
  shared: Shared[];
};

type Options = {
  /** a seat counts as 1 ÷ turnout seats; more than 0, at most 1 */
  turnout?: number;
  /** what a wish is worth, a whole number, in place of its points; `unit`: what a point is about worth then */
  weigh?: Weigh;
  unit?: number;
  /** as `guessShares` gives it */
  chosen?: Chosen;
  /** as for `makeGrid` */
  filling?: boolean;
};

export function instanceOf(
  camp: Camp,
  { turnout = 1, weigh = (points) => points, unit = 1, chosen = () => undefined, filling = false }: Options = {}
): Instance {
  const slotAt = indexed(camp.slots);
  const roomAt = indexed(camp.rooms);
  const sessionAt = indexed(camp.sessions);
  const personAt = indexed(camp.people);
  for (const host of camp.sessions.flatMap((session) => session.hosts)) {
    if (!personAt.has(host)) personAt.set(host, personAt.size);
  }
  const [slots, rooms, sessions] = [camp.slots.length, camp.rooms.length, camp.sessions.length];
  const away = new Uint8Array(personAt.size * slots);
  for (const [person, { away: absent }] of camp.people.entries()) {
    for (const slot of absent) away[person * slots + at(slotAt, slot)] = 1;
  }
  const hosts = camp.sessions.map((session) => indicesOf(personAt, session.hosts));
  const again = timesOf(camp);
  const nobody = indexed([...again.keys()].map((id) => ({ id })));
  const allowed = allowedCells(camp, { slotAt, roomAt }, (session, slot) =>
    hosts[session].every((host) => !away[host * slots + slot])
  );
  const after = camp.sessions.map((session) =>
    indicesOf(
      sessionAt,
      session.after.flatMap((id) => again.get(id) ?? id)
    )
  );
  const wished = sharedOut(wishesOf(camp, { sessionAt, hosts, again }, weigh), camp, { sessionAt, again }, chosen);
  const scale = sessions + 1;
  return {
    slots,
    rooms,
    sessions,
    people: personAt.size + nobody.size,
    lengths: Int32Array.from(camp.sessions, ({ length = 1 }) => length),
    allowed,
    cellsOf: camp.sessions.map((_, session) => cellsAllowed({ allowed, slots, rooms }, session)),
    seats: seatsOf(camp, hosts, turnout),
    hosts: camp.sessions.map((session, index) => {
      const one = nobody.get(rootOf(session));
      return one === undefined ? hosts[index] : Int32Array.of(...hosts[index], personAt.size + one);
    }),
    after,
    before: after.map((_, session) => Int32Array.from(after.keys().filter((other) => after[other].includes(session)))),
    away,
    ...(filling && { favours: favourStanding(camp, scale * (unit + mostHosts(camp) * largest(wished.wishes.weight))) }),
    scale,
    unit,
    ...wished
  };
}

function seatsOf({ rooms }: Camp, hosts: readonly Int32Array[], turnout: number): Int32Array {
  return Int32Array.from(
    hosts.flatMap((its) => rooms.map(({ seats }) => Math.max(0, Math.floor(seats / turnout) - its.length)))
  );
}

/** Makes it worth so much that a cell is filled, the same whatever stands there. */
function favourStanding(camp: Camp, worth: number): Int32Array {
  const cells = camp.slots.length * camp.rooms.length;
  const favours = new Int32Array(camp.sessions.length * cells);
  for (const [session, { length = 1 }] of camp.sessions.entries()) {
    favours.fill(worth * length, session * cells, (session + 1) * cells);
  }
  return favours;
}

function mostHosts({ sessions }: Camp): number {
  return largest(sessions.map(({ hosts }) => new Set(hosts).size));
}

function largest(numbers: ArrayLike<number>): number {
  return Array.from(numbers).reduce((most, each) => Math.max(most, each), 0);
}

/** Whether a room has all that a session needs of one: equipment, access, and seats for its hosts. */
export function suits(room: Room, session: Session): boolean {
  return (
    (room.stepFree || !session.stepFree) &&
    room.seats >= new Set(session.hosts).size &&
    session.equipment.every((piece) => room.equipment.includes(piece))
  );
}

/** The cells that a session is allowed. */
export function cellsAllowed(
  { allowed, slots, rooms }: Pick<Instance, 'allowed' | 'slots' | 'rooms'>,
  session: number
) {
  const row = allowed.subarray(session * slots * rooms, (session + 1) * slots * rooms);
  return Int32Array.from(row.keys().filter((cell) => row[cell]));
}

function allowedCells(
  camp: Camp,
  { slotAt, roomAt }: { slotAt: Index; roomAt: Index },
  hostsAreThere: (session: number, slot: number) => boolean
): Uint8Array {
  const rooms = camp.rooms.length;
  const cells = camp.slots.length * rooms;
  const allowed = new Uint8Array(camp.sessions.length * cells);
  const closed = new Set(camp.closed.map(({ slot, room }) => at(slotAt, slot) * rooms + at(roomAt, room)));
  for (const [index, session] of camp.sessions.entries()) {
    const { slot: onlySlot, room: onlyRoom } = session.pinned;
    if (session.after.includes(session.id)) continue;
    for (const [slot, { id: slotId }] of camp.slots.entries()) {
      const run = runFrom(camp, slot, session.length ?? 1);
      if ((onlySlot !== undefined && onlySlot !== slotId) || !run.every((each) => hostsAreThere(index, each))) continue;
      if (run.length === 0) continue;
      for (const [room, known] of camp.rooms.entries()) {
        if ((onlyRoom !== undefined && onlyRoom !== known.id) || run.some((each) => closed.has(each * rooms + room)))
          continue;
        allowed[index * cells + slot * rooms + room] = suits(known, session) ? 1 : 0;
      }
    }
  }
  return allowed;
}

/** So many slots one after another; none where the day ends or a break comes before that. */
export function runFrom(camp: Camp, slot: number, length: number): number[] {
  const run = Array.from({ length }, (_, after) => slot + after);
  const isBroken = run.slice(0, -1).some((each) => each + 1 >= camp.slots.length || camp.slots[each].breakAfter);
  return isBroken ? [] : run;
}
