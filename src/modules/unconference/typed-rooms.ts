import { BLANK_ROOM, type TypedRoom } from './typed-plan.ts';

/** Seats of a room of which nobody said how many fit in. */
const USUAL_SEATS = 30;
const AT_THE_END = /^(?<name>.*?)[\s,:(–-]*\b(?<seats>\d{1,4})\)?\s*$/u;

/** Rooms as they are typed in a hurry, one a line with its seats at the end: `Hall 80`. Empty lines are none. */
export function readRoomLines(text: string): TypedRoom[] {
  return text
    .split(/[\n;]/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const { name = '', seats = '' } = AT_THE_END.exec(line)?.groups ?? {};
      const said = name.trim() === '' ? { name: line, seats: String(USUAL_SEATS) } : { name: name.trim(), seats };
      return { ...BLANK_ROOM, ...said };
    });
}
