import { type Placed } from './camp-of.ts';
import { isPlaceable, type Pitch } from './pitch.ts';
import { type Plan, type Room, sessionRooms, sessionSlots, type Slot } from './plan.ts';
import { LONGEST_PITCH_TITLE } from './typed-pitch.ts';

/** A cell of the paper wall: its code stands on the printed sheet, a letter for the room and a number for the time. */
export type PaperCell = { slot: Slot; room: Room; code: string };

/** What stands in a cell of the paper wall, as somebody typed it: a session's number, or the title of a new one. */
export type TypedCell = { code: string; text: string };
export type TypedCellTrouble = 'unknown-number' | 'twice' | 'too-long';

/** What was typed, read: sessions that there are, and titles of new ones, each with its place. */
export type PaperWall = { placed: Omit<Placed, 'pinned'>[]; fresh: { title: string; slot: string; room: string }[] };

/** Every cell that holds sessions, times down and rooms across. */
export function paperCells(plan: Plan): PaperCell[] {
  return sessionSlots(plan).flatMap((slot, row) =>
    sessionRooms(plan).map((room, column) => ({ slot, room, code: `${letterOf(column)}${row + 1}` }))
  );
}

/** A, B … Z, AA, AB … */
export function letterOf(column: number): string {
  const letter = String.fromCodePoint(65 + (column % 26));
  return column < 26 ? letter : letterOf(Math.floor(column / 26) - 1) + letter;
}

/**
 * Reads a paper wall; troubles by the code of the cell. A session may hang as often as it is held, once at a time; whether what takes
 * several times in a row hangs so is not asked: paper is right.
 */
export function checkPaperWall(
  typed: readonly TypedCell[],
  plan: Plan,
  pitches: readonly Pitch[]
): { checked: PaperWall } | { troubles: Record<string, TypedCellTrouble> } {
  const numbered = new Map(pitches.filter(isPlaceable).map((pitch) => [String(pitch.number), pitch]));
  const troubles: Record<string, TypedCellTrouble> = {};
  const checked: PaperWall = { placed: [], fresh: [] };
  const seen = new Map<string, string[]>();
  for (const { slot, room, code } of paperCells(plan)) {
    const text = (typed.find((cell) => cell.code === code)?.text ?? '').trim().replaceAll(/\s+/g, ' ');
    if (text === '') continue;
    const isNumber = /^#?\d+$/.test(text);
    const pitch = numbered.get(text.replace('#', '').replace(/^0+/, ''));
    const name = pitch?.id ?? text.toLowerCase();
    const times = seen.get(name) ?? [];
    if (isNumber && !pitch) troubles[code] = 'unknown-number';
    else if (times.length >= (pitch?.times ?? 1) || times.includes(slot.id)) troubles[code] = 'twice';
    else if (text.length > LONGEST_PITCH_TITLE) troubles[code] = 'too-long';
    else if (pitch) checked.placed.push({ pitch: pitch.id, slot: slot.id, room: room.id });
    else checked.fresh.push({ title: text, slot: slot.id, room: room.id });
    seen.set(name, [...times, slot.id]);
  }
  return Object.keys(troubles).length > 0 ? { troubles } : { checked };
}

/** The form filled with what stands in a grid. */
export function typePaperWall(plan: Plan, pitches: readonly Pitch[], placed: readonly Placed[]): TypedCell[] {
  const numbers = new Map(pitches.map(({ id, number }) => [id, String(number)]));
  return paperCells(plan).map(({ slot, room, code }) => {
    const one = placed.find((each) => each.slot === slot.id && each.room === room.id);
    return { code, text: numbers.get(one?.pitch ?? '') ?? '' };
  });
}
