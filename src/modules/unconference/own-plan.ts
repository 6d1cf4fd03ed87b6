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
  /** by time, the session, which of the times that it is held, that she has a seat in where everybody is seated best */
  seats: ReadonlyMap<string, string>;
  choices: readonly PlanChoice[];
};

/**
 * Somebody's day. What she hosts comes first, then what she chose herself as long as it stands at that time, then where the grid has
 * a seat for her.
 */
export function ownPlan({ rows, seats, choices }: Given): OwnPlanRow[] {
  const chosen = new Map(choices.map(({ slot, pitch }) => [slot, pitch]));
  const picked = new Map(
    rows.flatMap(({ slot, standing }) => {
      const one = standing.find(({ pitch }) => pitch.id === chosen.get(slot.id));
      return one ? [[slot.id, one] as const] : [];
    })
  );
  const wayOf = new Map([...picked.values()].map(({ pitch, showing }) => [pitch.id, showing]));
  return rows.map(({ slot, standing }) => {
    const hosts = standing.find(({ mine }) => mine === 'host');
    const holds = !hosts && (chosen.get(slot.id) === null || picked.has(slot.id));
    // What she chose at another time goes on into this one, and is not proposed once more.
    const goesOn = standing.find(({ pitch, showing }) => wayOf.get(pitch.id) === showing);
    const seat = standing.find(({ showing }) => showing === seats.get(slot.id));
    const isElsewhere = seat !== undefined && (wayOf.get(seat.pitch.id) ?? seat.showing) !== seat.showing;
    const proposed = goesOn ?? (isElsewhere ? undefined : seat);
    const goes = hosts ?? (holds ? picked.get(slot.id) : proposed);
    return {
      slot,
      ...(goes && { goes }),
      why: hosts ? 'host' : holds ? 'chosen' : proposed ? 'proposed' : null,
      others: standing.filter((one) => one !== goes)
    };
  });
}
