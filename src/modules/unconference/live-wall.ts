import type { Announcement } from './announcement.ts';
import { hasGoneBy, type NowAndNext } from './now-and-next.ts';
import type { Room, Slot } from './plan.ts';
import type { RoundShown } from './round.ts';
import type { Standing, WallRow } from './wall.ts';

/** The wall as it is the same for everybody: what is one reader's own her page adds. */
export type LiveWall = NowAndNext & {
  camp: { slug: string; title: string; start: string; end: string; zone: string };
  isPublished: boolean;
  /** whether hosts put their own sessions up */
  claimsOpen: boolean;
  announcements: Announcement[];
  rounds: RoundShown[];
  rooms: Room[];
  /** kept free of sessions */
  quietRooms: Room[];
  rows: WallRow[];
};

/** What of it a screen shows: all of it, what is on now and next, one room, or one round of lightning talks. */
export type WallView = 'board' | 'screen' | `room.${string}` | `round.${string}`;

/** @returns undefined for words that name no view */
export function wallViewOf(words: string): WallView | undefined {
  if (words === 'board' || words === 'screen') return words;
  return /^(room|round)\.[0-9a-f-]{36}$/.test(words) ? (words as WallView) : undefined;
}

/** What stands in a room at a time. */
export function standingIn({ rows }: Pick<LiveWall, 'rows'>, slot: Slot, room: Room): Standing | undefined {
  return rows.find((row) => row.slot.id === slot.id)?.standing.find((one) => one.room.id === room.id);
}

/**
 * The times of one room from now on, in order, with what is for everybody between them: all of them before the day, none after it. What
 * takes several times in a row is one.
 */
export function comingIn(
  wall: Pick<LiveWall, 'rows' | 'day' | 'now' | 'next'>,
  room: Room
): { slot: Slot; one?: Standing }[] {
  if (wall.day === 'over') return [];
  return wall.rows
    .filter(({ slot }) => !hasGoneBy(wall, slot))
    .map(({ slot }) => {
      const one = standingIn(wall, slot, room);
      return { slot, ...(one && { one }) };
    })
    .filter(({ one }, index) => index === 0 || one?.began === undefined);
}
