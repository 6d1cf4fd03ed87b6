import { minutesOf, type Plan, type Room } from './plan.ts';

/** Rooms and times as they were typed; a row in which nothing stands is none. */
export type TypedPlan = { rooms: TypedRoom[]; slots: TypedSlot[] };
/** `id`: empty for a new one */
export type TypedRoom = Omit<Room, 'seats'> & { seats: string };
export const BLANK_ROOM: TypedRoom = {
  id: '',
  name: '',
  seats: '',
  stepFree: false,
  projector: false,
  quiet: false,
  setAside: false
};
export type TypedSlot = { id: string; starts: string; ends: string; called: string };

/** What is wrong, by the row that it stands in. */
export type PlanTroubles = {
  rooms: Record<number, 'name-missing' | 'name-too-long' | 'name-twice' | 'seats'>;
  slots: Record<number, 'no-time' | 'ends-before' | 'overlaps' | 'called-too-long'>;
  /** of the whole */
  plan?: 'no-room' | 'no-slot' | 'too-many';
};

export const MOST_ROOMS = 40;
export const MOST_SLOTS = 40;
const LONGEST_NAME = 60;
const MOST_SEATS = 5000;

/** Reads the form of rooms and times; times come out in order. */
export function checkPlan(typed: TypedPlan): { checked: Plan } | { troubles: PlanTroubles } {
  const rooms = typed.rooms.map((room) => ({ ...room, name: line(room.name), seats: room.seats.trim() }));
  const slots = typed.slots.map((slot) => ({ ...slot, called: line(slot.called) }));
  const troubles: PlanTroubles = { rooms: roomTroubles(rooms), slots: slotTroubles(slots) };
  const kept = {
    rooms: rooms.filter((room) => !isBlankRoom(room)).map(({ seats, ...room }) => ({ ...room, seats: Number(seats) })),
    slots: slots.filter((slot) => !isBlankSlot(slot)).toSorted((a, b) => minutesOf(a.starts) - minutesOf(b.starts))
  };
  const whole = wholeTrouble(kept);
  if (whole) troubles.plan = whole;
  const isFine = !whole && Object.keys(troubles.rooms).length === 0 && Object.keys(troubles.slots).length === 0;
  return isFine ? { checked: kept } : { troubles };
}

export function isBlankRoom({ name, seats }: TypedRoom): boolean {
  return name.trim() === '' && seats.trim() === '';
}

export function isBlankSlot({ starts, ends, called }: TypedSlot): boolean {
  return starts === '' && ends === '' && called.trim() === '';
}

function wholeTrouble({ rooms, slots }: Plan): PlanTroubles['plan'] {
  if (rooms.length > MOST_ROOMS || slots.length > MOST_SLOTS) return 'too-many';
  if (rooms.every(({ setAside }) => setAside)) return 'no-room';
  return slots.some(({ called }) => called === '') ? undefined : 'no-slot';
}

function roomTroubles(rooms: TypedRoom[]): PlanTroubles['rooms'] {
  const troubles: PlanTroubles['rooms'] = {};
  const seen = new Set<string>();
  for (const [index, room] of rooms.entries()) {
    if (isBlankRoom(room)) continue;
    const seats = Number(room.seats);
    if (room.name === '') troubles[index] = 'name-missing';
    else if (room.name.length > LONGEST_NAME) troubles[index] = 'name-too-long';
    else if (seen.has(room.name.toLowerCase())) troubles[index] = 'name-twice';
    else if (!Number.isInteger(seats) || seats < 1 || seats > MOST_SEATS) troubles[index] = 'seats';
    seen.add(room.name.toLowerCase());
  }
  return troubles;
}

function slotTroubles(slots: TypedSlot[]): PlanTroubles['slots'] {
  const troubles: PlanTroubles['slots'] = {};
  for (const [index, slot] of slots.entries()) {
    if (isBlankSlot(slot)) continue;
    if (!isClock(slot.starts) || !isClock(slot.ends)) troubles[index] = 'no-time';
    else if (slot.ends <= slot.starts) troubles[index] = 'ends-before';
    else if (slot.called.length > LONGEST_NAME) troubles[index] = 'called-too-long';
    else if (slots.slice(0, index).some((other) => other.starts < slot.ends && slot.starts < other.ends)) {
      troubles[index] = 'overlaps';
    }
  }
  return troubles;
}

const isClock = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

const line = (text: string) => text.trim().replaceAll(/\s+/g, ' ');
