import type { ColumnType, Generated, Kysely, Transaction } from 'kysely';
import type { GatheringsTables } from '#gatherings/server';
import type { ModerationTables } from '#moderation/server';
import type { PeopleTables } from '#people/server';
import type { OutboxTables } from '#platform/server/outbox.ts';
import type { GridState, GridStep } from '../grid-state.ts';
import type { HelpKind } from '../help.ts';
import type { Interest, PitchKind } from '../pitch.ts';
import type { PitchActDone, PitchActKept } from '../pitch-act.ts';
import type { LiftSide, WantKind } from '../wants.ts';

/** What a gathering has once its organisers plan rooms and times. */
export type CampTable = {
  gathering_id: string;
  /** counts up with each change of plan or draft */
  edition: Generated<number>;
  /** whether everybody reads how many are interested in what */
  interest_shown: Generated<boolean>;
  published_at: Date | null;
  /** what the link and the poster for joining with a name hold; null until it was first opened */
  door_key: Generated<string | null>;
  door_open: Generated<boolean>;
  /** whether hosts put their own sessions up */
  claims_open: Generated<boolean>;
  /** until when people say what they would like to see; null for as long as they like */
  interest_until: Generated<Date | null>;
};

/** Somebody who joined with a name alone; she is in people's `person`, and in no other camp. */
export type CampGuestTable = { person_id: string; gathering_id: string; code_hash: string; joined_at: Date };

/** A phone that a guest is known on. */
export type CampGuestPassTable = { token_hash: string; person_id: string; made_at: Date };

export type CampRoomTable = {
  id: Generated<string>;
  gathering_id: string;
  position: number;
  name: string;
  seats: number;
  step_free: boolean;
  projector: boolean;
  quiet: Generated<boolean>;
  set_aside: Generated<boolean>;
};

export type CampSlotTable = {
  id: Generated<string>;
  gathering_id: string;
  /** HH:MM by the clock of the gathering */
  starts: string;
  ends: string;
  /** empty for sessions */
  called: string;
};

export type PitchTable = {
  id: Generated<string>;
  gathering_id: string;
  number: number;
  kind: PitchKind;
  title: string;
  about: string;
  background: boolean;
  projector: boolean;
  step_free: boolean;
  quiet: Generated<boolean>;
  minutes: Generated<number | null>;
  /** how often it is held, or how many times in a row it takes; from 1 to 3 */
  times: Generated<number>;
  in_a_row: Generated<boolean>;
  pitched_by: string | null;
  pitched_at: Date;
  changed_at: Date | null;
  withdrawn_at: Date | null;
  /** where an organiser withdrew it, and not who pitched it */
  withdrawn_because: Generated<string | null>;
  /** where it stood then, a list of `Place` */
  withdrawn_from: ColumnType<unknown, string | null | undefined, string | null>;
  /** of whom it was pitched for; empty where she would rather not be named */
  idea_of: Generated<string | null>;
};

/** A session that was joined into another one; all that is its own stays with it, so that it can be taken out again. */
export type PitchMergeTable = {
  pitch_id: string;
  into_id: string;
  /** where it stood, a list of `Stood` */
  stood: ColumnType<unknown, string, never>;
  merged_at: Date;
  /** which of those in a round it is, from 0; null for none yet */
  position: Generated<number | null>;
};

/** A session that comes at a later time than another; where it was joined into one, that one does. */
export type PitchAfterTable = { pitch_id: string; after_id: string };

/** Where somebody goes at a time by her own choice; null for no session. */
export type PlanChoiceTable = { person_id: string; slot_id: string; pitch_id: string | null };

/** How many were in a session, as somebody there counted. */
export type HeadCountTable = { pitch_id: string; people: number; counted_at: Date };

/** A session that is a round of lightning talks: those that were joined into it. */
export type LightningRoundTable = {
  pitch_id: string;
  /** that each talk has */
  minutes: Generated<number>;
  /** the talk that is on, since when */
  talking_id: string | null;
  since: Date | null;
};

/** What an organiser did to a session that somebody else suggested. */
export type PitchActTable = {
  id: Generated<string>;
  pitch_id: string;
  what: PitchActDone;
  because: string;
  before: ColumnType<PitchActKept['before'], string | null, never>;
  undone: Generated<boolean>;
  done_by: string | null;
  done_at: Date;
};

export type PitchCommentTable = {
  id: Generated<string>;
  pitch_id: string;
  written_by: string | null;
  text: string;
  written_at: Date;
};

/** What somebody says of herself before the day. */
export type CampHelloTable = {
  id: Generated<string>;
  gathering_id: string;
  person_id: string;
  from_where: string;
  why: string;
  ask_me: string;
  first_time: boolean;
  said_at: Date;
};

/** What somebody brings to eat, from where she offers or looks for a lift, or what she needs. */
export type CampWantsTable = {
  id: Generated<string>;
  gathering_id: string;
  person_id: string;
  kind: WantKind;
  text: string;
  /** of a lift */
  side: LiftSide | null;
  seats: number | null;
  leaves: string;
  said_at: Date;
};

/** Who asks for somebody to help, and who offers to be one. */
export type CampHelpTable = {
  gathering_id: string;
  person_id: string;
  kind: HelpKind;
  side: 'asks' | 'offers';
  /** of who asks for help with the next step: how many she has done */
  step: Generated<number>;
  since: Date;
};

export type CampPairTable = {
  id: Generated<string>;
  gathering_id: string;
  kind: HelpKind;
  asker_id: string;
  helper_id: string;
  paired_at: Date;
  ended_at: Date | null;
};

/** At which time somebody is not there. */
export type CampAwayTable = { slot_id: string; person_id: string };

export type PitchHostTable = { pitch_id: string; person_id: string };
export type InterestTable = { pitch_id: string; person_id: string; wish: Interest };

/** `draft`: as the organisers work on it; `published`: as everybody reads it. */
export type GridName = 'draft' | 'published';
/** One a cell: a session has several where it is held more than once, or takes several times in a row. */
export type PlacementTable = {
  pitch_id: string;
  grid: GridName;
  slot_id: string;
  room_id: string;
  pinned: Generated<boolean>;
};

export type CampAnnouncementTable = {
  id: Generated<string>;
  gathering_id: string;
  text: string;
  said_by: string | null;
  said_at: Date;
  taken_down_at: Date | null;
};
export type CampClosedTable = { room_id: string; slot_id: string };
export type CampHostAwayTable = { person_id: string; slot_id: string };

export type CampStepTable = {
  gathering_id: string;
  /** that the camp had then */
  edition: number;
  what: GridStep;
  /** of the session that was moved, where it was one */
  number: number | null;
  done_by: string | null;
  done_at: Date;
  /** what can be gone back to; null where it cannot, or was */
  before: ColumnType<GridState | null, string | null, string | null>;
};

export type UnconferenceTables = OutboxTables & {
  camp_announcement: CampAnnouncementTable;
  camp_closed: CampClosedTable;
  camp_host_away: CampHostAwayTable;
  camp_step: CampStepTable;
  camp: CampTable;
  camp_room: CampRoomTable;
  camp_slot: CampSlotTable;
  camp_guest: CampGuestTable;
  camp_guest_pass: CampGuestPassTable;
  camp_hello: CampHelloTable;
  camp_wants: CampWantsTable;
  camp_help: CampHelpTable;
  camp_pair: CampPairTable;
  camp_away: CampAwayTable;
  pitch: PitchTable;
  pitch_merge: PitchMergeTable;
  pitch_after: PitchAfterTable;
  head_count: HeadCountTable;
  plan_choice: PlanChoiceTable;
  lightning_round: LightningRoundTable;
  pitch_act: PitchActTable;
  pitch_comment: PitchCommentTable;
  pitch_host: PitchHostTable;
  interest: InterestTable;
  placement: PlacementTable;
} & Pick<PeopleTables, 'person' | 'block'> & // to name who hosts, and to pair nobody with whom she has blocked
  Pick<GatheringsTables, 'sign_up' | 'gathering'> & // who is going, and when it ended
  Pick<ModerationTables, 'withheld_text'>; // what is hidden or removed
export type UnconferenceDb = Kysely<UnconferenceTables>;
export type UnconferenceTx = Transaction<UnconferenceTables>;
