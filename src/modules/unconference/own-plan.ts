import type { Slot } from './plan.ts';
import type { Standing, WallRow } from './wall.ts';

/** Where somebody goes at a time by her own choice; null for no session. */
export type PlanChoice = { slot: string; pitch: string | null };

/** A time of somebody's day: where she goes, why, and where else she could go. */
export type OwnPlanRow = {
  slot: Slot;
  goes?: Standing;
  /** `proposed`: as most people get what they asked for; null for a time in which she has asked for nothing */
  why: 'host' | 'chosen' | 'proposed' | null;
  others: Standing[];
};

type Given = {
  rows: readonly WallRow[];
  /** by time, the session that she has a seat in where everybody is seated best */
  seats: ReadonlyMap<string, string>;
  choices: readonly PlanChoice[];
};

/**
 * Somebody's day. What she hosts comes first, then what she chose herself as long as it stands at that time, then where the grid has
 * a seat for her.
 */
export function ownPlan({ rows, seats, choices }: Given): OwnPlanRow[] {
  const chosen = new Map(choices.map(({ slot, pitch }) => [slot, pitch]));
  return rows.map(({ slot, standing }) => {
    const find = (pitch: string | null | undefined) => standing.find((one) => one.pitch.id === pitch);
    const hosts = standing.find(({ mine }) => mine === 'host');
    const choice = chosen.get(slot.id);
    const [picked, seat] = [find(choice), find(seats.get(slot.id))];
    const holds = !hosts && (choice === null || picked !== undefined);
    const goes = hosts ?? (holds ? picked : seat);
    return {
      slot,
      ...(goes && { goes }),
      why: hosts ? 'host' : holds ? 'chosen' : seat ? 'proposed' : null,
      others: standing.filter((one) => one !== goes)
    };
  });
}
