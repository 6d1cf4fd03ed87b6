import type { Camp, Placement, Room, Session } from '../../src/camp.ts';

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
  const standing = (session: number, isIn: (slot: number) => boolean) =>
    cells[session].filter(({ slot }) => isIn(slot)).map(({ slot, room }) => `+ ${x(session, slot, room)}`);
  const hosted = (person: string, slot: number) =>
    camp.sessions.flatMap(({ hosts }, session) =>
      hosts.includes(person) ? standing(session, (at) => at === slot) : []
    );
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
      const before = camp.sessions.findIndex(({ id }) => id === earlier);
      for (const slot of camp.slots.keys()) {
        const itself = standing(session, (at) => at === slot);
        if (itself.length > 0) atMost([...itself, ...standing(before, (at) => at >= slot)], 1);
      }
    }
  }
  for (const slot of camp.slots.keys()) {
    for (const room of camp.rooms.keys()) {
      atMost(
        cells.flatMap((its, session) =>
          its.some((cell) => cell.slot === slot && cell.room === room) ? [`+ ${x(session, slot, room)}`] : []
        ),
        1
      );
    }
    for (const host of new Set(camp.sessions.flatMap(({ hosts }) => hosts))) atMost(hosted(host, slot), 1);
    for (const [session, { hosts }] of camp.sessions.entries()) {
      const seated: string[] = [];
      for (const [person, { id, must, like, away }] of camp.people.entries()) {
        const name = camp.sessions[session].id;
        const points = must.includes(name) ? 3 : like.includes(name) ? 1 : 0;
        if (!points || hosts.includes(id) || away.includes(camp.slots[slot].id)) continue;
        if (!cells[session].some((cell) => cell.slot === slot)) continue;
        const sits = y(person, session, slot);
        seated.push(`+ ${sits}`);
        objective.push(`+ ${points * (camp.sessions.length + 1)} ${sits}`);
        rows.push(`${sits} ${minus(standing(session, (at) => at === slot))} <= 0`);
      }
      if (seated.length === 0) continue;
      const seats = cells[session]
        .filter((cell) => cell.slot === slot)
        .map(({ room }) => `- ${camp.rooms[room].seats - new Set(hosts).size} ${x(session, slot, room)}`);
      rows.push(`${seated.join(' ')} ${seats.join(' ')} <= 0`);
    }
    for (const [person, { id }] of camp.people.entries()) {
      const sits = camp.sessions.keys().flatMap((session) => names.known(`y ${person} ${session} ${slot}`));
      atMost([...sits.map((name) => `+ ${name}`), ...hosted(id, slot)], 1);
    }
  }
  return { text: write(objective, rows, names), placements: placementsSaid(camp, names) };
}

const minus = (terms: string[]) => terms.map((term) => term.replace('+', '-')).join(' ');

function write(objective: string[], rows: string[], names: Names): string {
  if (objective.length === 0) return '';
  return [
    'Maximize',
    ` worth: ${objective.join('\n ')}`,
    'Subject To',
    ...rows.map((row, index) => ` r${index}: ${row}`),
    'Bounds',
    ...names.all('y').map((name) => ` 0 <= ${name} <= 1`),
    'Binary',
    ...names.all('x').map((name) => ` ${name}`),
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

function cellsOf(camp: Camp, session: Session): { slot: number; room: number }[] {
  const mayBe = (slot: string, room: Room) =>
    (session.pinned.slot ?? slot) === slot &&
    (session.pinned.room ?? room.id) === room.id &&
    !camp.closed.some((cell) => cell.slot === slot && cell.room === room.id) &&
    session.equipment.every((piece) => room.equipment.includes(piece)) &&
    (room.stepFree || !session.stepFree) &&
    room.seats >= new Set(session.hosts).size &&
    !camp.people.some(({ id, away }) => session.hosts.includes(id) && away.includes(slot));
  return camp.slots.flatMap(({ id }, slot) =>
    camp.rooms.flatMap((known, room) => (mayBe(id, known) ? [{ slot, room }] : []))
  );
}
