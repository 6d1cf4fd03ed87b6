import { LONGEST_COMMENT } from '../comment.ts';
import type { AfterTrouble } from '../order.ts';
import { LONGEST_IDEA_OF, LONGEST_PITCH_ABOUT, LONGEST_PITCH_TITLE } from '../typed-pitch.ts';
import type { PitchTroubles } from '../typed-pitch.ts';
import type { PlanTroubles } from '../typed-plan.ts';
import * as m from '#messages';

type PitchWords = { title?: string; about?: string; ideaOf?: string };

export function wordPitchTroubles({ title, about, ideaOf }: PitchTroubles): PitchWords {
  return {
    ...(title === 'missing' && { title: m.unconference_title_missing() }),
    ...(title === 'too-long' && { title: m.unconference_title_too_long({ most: LONGEST_PITCH_TITLE }) }),
    ...(about && { about: m.unconference_about_too_long({ most: LONGEST_PITCH_ABOUT }) }),
    ...(ideaOf && { ideaOf: m.unconference_idea_of_too_long({ most: LONGEST_IDEA_OF }) })
  };
}

const ROOMS: Record<PlanTroubles['rooms'][number], () => string> = {
  'name-missing': m.unconference_room_name_missing,
  'name-too-long': m.unconference_room_name_too_long,
  'name-twice': m.unconference_room_name_twice,
  seats: m.unconference_room_seats_wrong
};

const SLOTS: Record<PlanTroubles['slots'][number], () => string> = {
  'no-time': m.unconference_slot_no_time,
  'ends-before': m.unconference_slot_ends_before,
  overlaps: m.unconference_slot_overlaps,
  'called-too-long': m.unconference_slot_called_too_long
};

const PLAN: Record<NonNullable<PlanTroubles['plan']>, () => string> = {
  'no-room': m.unconference_plan_no_room,
  'no-slot': m.unconference_plan_no_slot,
  'too-many': m.unconference_plan_too_many
};

/** Of rooms that are typed one a line. */
export function wordRoomTrouble(trouble: PlanTroubles['rooms'][number] | 'too-many'): string {
  return trouble === 'too-many' ? PLAN[trouble]() : ROOMS[trouble]();
}

/** Each beside its row. */
export function wordPlanTroubles({ rooms, slots, plan }: PlanTroubles) {
  return {
    rooms: worded(rooms, ROOMS),
    slots: worded(slots, SLOTS),
    plan: plan && PLAN[plan]()
  };
}

function worded<Trouble extends string>(
  troubles: Record<number, Trouble>,
  words: Record<Trouble, () => string>
): Record<number, string> {
  return Object.fromEntries(Object.entries(troubles).map(([row, trouble]) => [row, words[trouble]()]));
}

const COMMENT = {
  missing: () => m.unconference_comment_missing(),
  'too-long': () => m.unconference_comment_too_long({ most: LONGEST_COMMENT }),
  gone: m.unconference_pitch_gone,
  often: m.unconference_too_often
};

const AFTER: Record<AfterTrouble, () => string> = {
  itself: m.unconference_after_itself,
  said: m.unconference_after_said,
  circle: m.unconference_after_circle
};

/** Why a session cannot come after another. */
export function afterTroubleWords(trouble: AfterTrouble): string {
  return AFTER[trouble]();
}

/** Why a comment was not taken. */
export function commentTroubleWords(trouble: keyof typeof COMMENT): string {
  return COMMENT[trouble]();
}
