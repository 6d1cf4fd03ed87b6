import { type Camp, LIKE, MUST, type Room, type Session } from './camp.ts';

/** A camp as numbers: what the search reads. Cell = slot × rooms + room. */
export type Instance = {
  slots: number;
  rooms: number;
  sessions: number;
  /** those of the camp, in its order, then hosts who are not among them */
  people: number;
  /** [session × cells + cell] 1 where its needs, its pin, closed cells and its hosts' absences allow it */
  allowed: Uint8Array;
  /** cells that each session is allowed */
  cellsOf: Int32Array[];
  /** [session × rooms + room] seats for others than its hosts while searching */
  seats: Int32Array;
  /** people who host each session */
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
  /** who wished for session s, its hosts aside: from first[s] to first[s + 1] */
  wishes: { first: Int32Array; person: Int32Array; weight: Int32Array };
};

type Weigh = (points: number, person: string, session: string) => number;

/**
 * @param options `turnout`: a seat counts as 1 ÷ turnout seats; more than 0, at most 1. `weigh`: what a wish is worth, a
 * whole number, in place of its points; `unit`: what a point is about worth then
 */
export function instanceOf(
  camp: Camp,
  { turnout = 1, weigh = (points) => points, unit = 1 }: { turnout?: number; weigh?: Weigh; unit?: number } = {}
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
  const allowed = allowedCells(camp, { slotAt, roomAt }, (session, slot) =>
    hosts[session].every((host) => !away[host * slots + slot])
  );
  const after = camp.sessions.map((session) => indicesOf(sessionAt, session.after));
  return {
    slots,
    rooms,
    sessions,
    people: personAt.size,
    allowed,
    cellsOf: camp.sessions.map((_, session) => cellsAllowed({ allowed, slots, rooms }, session)),
    seats: Int32Array.from(
      camp.sessions.flatMap((_, session) =>
        camp.rooms.map((room) => Math.max(0, Math.floor(room.seats / turnout) - hosts[session].length))
      )
    ),
    hosts,
    after,
    before: after.map((_, session) => Int32Array.from(after.keys().filter((other) => after[other].includes(session)))),
    away,
    scale: sessions + 1,
    unit,
    wishes: wishesOf(camp, sessionAt, hosts, weigh)
  };
}

/** Whether a room has all that a session needs of one: equipment, access, and seats for its hosts. */
export function suits(room: Room, session: Session): boolean {
  return (
    (room.stepFree || !session.stepFree) &&
    room.seats >= new Set(session.hosts).size &&
    session.equipment.every((piece) => room.equipment.includes(piece))
  );
}

type Index = Map<string, number>;

const indexed = (things: { id: string }[]): Index => new Map(things.map(({ id }, index) => [id, index]));

const indicesOf = (index: Index, ids: string[]) => Int32Array.from(new Set(ids.map((id) => at(index, id))));

function at(index: Index, id: string): number {
  const found = index.get(id);
  if (found === undefined) throw new Error(`“${id}” is named by a camp that was not read by readCamp.`);
  return found;
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
  const cells = camp.slots.length * camp.rooms.length;
  const allowed = new Uint8Array(camp.sessions.length * cells);
  const closed = new Set(camp.closed.map(({ slot, room }) => at(slotAt, slot) * camp.rooms.length + at(roomAt, room)));
  for (const [index, session] of camp.sessions.entries()) {
    const { slot: onlySlot, room: onlyRoom } = session.pinned;
    if (session.after.includes(session.id)) continue;
    for (const [slot, { id: slotId }] of camp.slots.entries()) {
      if ((onlySlot !== undefined && onlySlot !== slotId) || !hostsAreThere(index, slot)) continue;
      for (const [room, known] of camp.rooms.entries()) {
        const cell = slot * camp.rooms.length + room;
        if ((onlyRoom !== undefined && onlyRoom !== known.id) || closed.has(cell)) continue;
        allowed[index * cells + cell] = suits(known, session) ? 1 : 0;
      }
    }
  }
  return allowed;
}

function wishesOf(camp: Camp, sessionAt: Index, hosts: Int32Array[], weigh: Weigh): Instance['wishes'] {
  const wished: { person: number; weight: number }[][] = camp.sessions.map(() => []);
  for (const [person, { id: name, must, like }] of camp.people.entries()) {
    const points = new Map([...like.map((id) => [id, LIKE] as const), ...must.map((id) => [id, MUST] as const)]);
    for (const [id, each] of points) {
      const session = at(sessionAt, id);
      if (!hosts[session].includes(person)) wished[session].push({ person, weight: weigh(each, name, id) });
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
