/** A room of an unconference, as its organisers planned it. */
export type Room = {
  id: string;
  name: string;
  seats: number;
  stepFree: boolean;
  projector: boolean;
  /** little is heard in it of what goes on around */
  quiet: boolean;
  /** kept free of sessions, for whoever wants some quiet */
  setAside: boolean;
};

/** A time of the day, HH:MM by the clock of the gathering. What is called something is for everybody, and holds no sessions. */
export type Slot = { id: string; starts: string; ends: string; called: string };

export type Plan = { rooms: Room[]; slots: Slot[] };

/** Slots that sessions are placed in. */
export function sessionSlots({ slots }: Pick<Plan, 'slots'>): Slot[] {
  return slots.filter(({ called }) => called === '');
}

/** Rooms that sessions are placed in. */
export function sessionRooms({ rooms }: Pick<Plan, 'rooms'>): Room[] {
  return rooms.filter(({ setAside }) => !setAside);
}

/** Rooms kept free of sessions. */
export function quietRooms({ rooms }: Pick<Plan, 'rooms'>): Room[] {
  return rooms.filter(({ setAside }) => setAside);
}

/** Minutes from midnight of an HH:MM. */
export function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

export function clockOf(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
}
