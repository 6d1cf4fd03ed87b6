import type { Camp, Placement, Room, Session } from '../../src/camp.ts';

type Cell = { slot: number; room: number };

/** `text`: the program; `placements`: what each variable says, by its name, where it is 1 and speaks of a placement. */
export type Model = { text: string; placements: Map<string, Placement> };

/**
 * A camp as a mixed-integer program in the LP format: x says which session stands in which cell, y who sits where. It
 * shares nothing with the search, so that one can be held against the other.
 */
export function modelOf(camp: Camp): Model {
  const names = new Names();
  const cells = camp.sessions.map((session) => cellsOf(camp, session));
  const x = (session: number, slot: number, room: number) => names.of(`x ${session} ${slot} ${room}`, `x`);
  const y = (person: number, session: number, slot: number) => names.of(`y ${person} ${session} ${slot}`, `y`);
  const lastOf = (session: number, { slot }: Cell) => slot + (camp.sessions[session].length ?? 1) - 1;
  const standing = (session: number, isIn: (cell: Cell) => boolean) =>
    cells[session].filter(isIn).map(({ slot, room }) => `+ ${x(session, slot, room)}`);
  const goesOn = (session: number, slot: number) => (cell: Cell) => cell.slot <= slot && slot <= lastOf(session, cell);
  const standingAt = (session: number, slot: number) => standing(session, goesOn(session, slot));
  const hosted = (person: string, slot: number) =>
    camp.sessions.flatMap(({ hosts }, session) => (hosts.includes(person) ? standingAt(session, slot) : []));
  const rootOf = ({ id, repeats = id }: Session) => repeats;
  const timesOf = (root: string) => [...camp.sessions.keys()].filter((each) => rootOf(camp.sessions[each]) === root);
  const rows: string[] = [];
  const atMost = (terms: string[], most: number) => terms.length > 0 && rows.push(`${terms.join(' ')} <= ${most}`);
  const objective: string[] = [];

  for (const [session, its] of cells.entries()) {
    atMost(
      standing(session, () => true),
      1
    );
    for (const { slot, room } of its) objective.push(`+ ${x(session, slot, room)}`);
    for (const earlier of camp.sessions[session].after) {
      for (const before of timesOf(earlier)) {
        for (const slot of camp.slots.keys()) {
          const itself = standing(session, (cell) => cell.slot === slot);
          const tooLate = standing(before, (cell) => lastOf(before, cell) >= slot);
          if (itself.length > 0) atMost([...itself, ...tooLate], 1);
        }
      }
    }
  }
  for (const slot of camp.slots.keys()) {
    for (const room of camp.rooms.keys()) {
      atMost(
        cells.flatMap((_, session) => standing(session, (cell) => cell.room === room && goesOn(session, slot)(cell))),
        1
      );
    }
    for (const host of new Set(camp.sessions.flatMap(({ hosts }) => hosts))) atMost(hosted(host, slot), 1);
    for (const { repeats } of camp.sessions) {
      if (repeats)
        atMost(
          timesOf(repeats).flatMap((each) => standingAt(each, slot)),
          1
        );
    }
    for (const [session, { hosts }] of camp.sessions.entries()) {
      const seated: string[] = [];
      for (const [person, { id, must, like, away }] of camp.people.entries()) {
        const name = rootOf(camp.sessions[session]);
        const points = must.includes(name) ? 3 : like.includes(name) ? 1 : 0;
        if (!points || hosts.includes(id) || away.includes(camp.slots[slot].id)) continue;
        if (standingAt(session, slot).length === 0) continue;
        const sits = y(person, session, slot);
        seated.push(`+ ${sits}`);
        objective.push(`+ ${points * (camp.sessions.length + 1)} ${sits}`);
        rows.push(`${sits} ${minus(standingAt(session, slot))} <= 0`);
      }
      if (seated.length === 0) continue;
      const seats = cells[session]
        .filter(goesOn(session, slot))
        .map((cell) => `- ${camp.rooms[cell.room].seats - new Set(hosts).size} ${x(session, cell.slot, cell.room)}`);
      rows.push(`${seated.join(' ')} ${seats.join(' ')} <= 0`);
    }
    for (const [person, { id }] of camp.people.entries()) {
      const sits = camp.sessions.keys().flatMap((session) => names.known(`y ${person} ${session} ${slot}`));
      atMost([...sits.map((name) => `+ ${name}`), ...hosted(id, slot)], 1);
    }
  }
  const once = new Set<string>();
  for (const { repeats } of camp.sessions) {
    const times = repeats ? timesOf(repeats) : [];
    for (const person of camp.people.keys()) {
      const sits = times.flatMap((each) =>
        [...camp.slots.keys()].flatMap((slot) => names.known(`y ${person} ${each} ${slot}`))
      );
      atMost(
        sits.map((name) => `+ ${name}`),
        1
      );
      for (const name of sits) once.add(name);
    }
  }
  return { text: write(objective, rows, names, once), placements: placementsSaid(camp, names) };
}

const minus = (terms: string[]) => terms.map((term) => term.replace('+', '-')).join(' ');

/** @param once who sits where something is held again: no longer an assignment problem, so not whole by itself */
function write(objective: string[], rows: string[], names: Names, once: ReadonlySet<string>): string {
  if (objective.length === 0) return '';
  return [
    'Maximize',
    ` worth: ${objective.join('\n ')}`,
    'Subject To',
    ...rows.map((row, index) => ` r${index}: ${row}`),
    'Bounds',
    ...names.all('y').map((name) => ` 0 <= ${name} <= 1`),
    'Binary',
    ...[...names.all('x'), ...once].map((name) => ` ${name}`),
    'End'
  ].join('\n');
}

class Names {
  #names = new Map<string, string>();

  of(what: string, kind: string): string {
    const known = this.#names.get(what) ?? `${kind}${this.#names.size}`;
    this.#names.set(what, known);
    return known;
  }

  known(what: string): string[] {
    const name = this.#names.get(what);
    return name ? [name] : [];
  }

  all(kind: string): string[] {
    return [...this.#names.values()].filter((name) => name.startsWith(kind));
  }

  entries(): [what: string, name: string][] {
    return [...this.#names];
  }
}

function placementsSaid(camp: Camp, names: Names): Map<string, Placement> {
  return new Map(
    names.entries().flatMap(([what, name]) => {
      const [kind, session, slot, room] = what.split(' ');
      if (kind !== 'x') return [];
      const id = (things: { id: string }[], index = '') => things[Number(index)]?.id ?? '';
      return [[name, { session: id(camp.sessions, session), slot: id(camp.slots, slot), room: id(camp.rooms, room) }]];
    })
  );
}

/** Cells in which it may begin. */
function cellsOf(camp: Camp, session: Session): Cell[] {
  const isOpen = (slot: number, room: Room) =>
    !camp.closed.some((cell) => cell.slot === camp.slots[slot].id && cell.room === room.id) &&
    !camp.people.some(({ id, away }) => session.hosts.includes(id) && away.includes(camp.slots[slot].id));
  const mayBe = (slot: number, room: Room) => {
    const run = Array.from({ length: session.length ?? 1 }, (_, after) => slot + after);
    return (
      (session.pinned.slot ?? camp.slots[slot].id) === camp.slots[slot].id &&
      (session.pinned.room ?? room.id) === room.id &&
      session.equipment.every((piece) => room.equipment.includes(piece)) &&
      (room.stepFree || !session.stepFree) &&
      room.seats >= new Set(session.hosts).size &&
      run.every((each) => each < camp.slots.length && isOpen(each, room)) &&
      run.slice(0, -1).every((each) => !camp.slots[each].breakAfter)
    );
  };
  return [...camp.slots.keys()].flatMap((slot) =>
    camp.rooms.flatMap((known, room) => (mayBe(slot, known) ? [{ slot, room }] : []))
  );
}
