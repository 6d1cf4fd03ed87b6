import type { ColumnType, Generated, Kysely, Transaction } from 'kysely';
import type { GroupsTables } from '#groups/server';
import type { ModerationTables } from '#moderation/server';
import type { PeopleTables } from '#people/server';
import type { SourcesTables } from '#sources/server';
import type { VenuesTables } from '#venues/server';
import type { OutboxTables } from '#platform/server/outbox.ts';
import type { CalendarFeedKind } from '../calendar-feed.ts';
import type { Attendance, Kind } from '../gathering.ts';
import type { GatheringShownTo, GatheringState } from '../hosted.ts';
import type { Answer, SignUpShownTo, WayToTakePart } from '../sign-up.ts';

type Json<T> = ColumnType<T, string, string>;

/** What one source says of one gathering. */
export type SourceStatementTable = {
  id: Generated<string>;
  source_id: string;
  uid: string;
  /** '' where there is no series */
  recurrence: string;
  sequence: number;
  folded_title: string;
  /** YYYY-MM-DD, for finding it by dates */
  first_date: string;
  last_date: string;
  /** a Gathering, as the source says it */
  said: Json<unknown>;
  /** where it is, found by the name of its place */
  found_place: ColumnType<unknown, string | null, string | null>;
  /** where it is, told by somebody who may */
  told_place: ColumnType<unknown, string | null | undefined, string | null>;
  /** what it is about, told by somebody who may */
  told_tags: ColumnType<unknown, string | null | undefined, string | null>;
};

export type SourceStatementMarkTable = {
  person_id: string;
  statement_id: string;
  mark: string;
  shown_to: Generated<SignUpShownTo>;
};

/** Where somebody says for herself that it is. */
export type SourceStatementPlaceTable = {
  person_id: string;
  statement_id: string;
  place: ColumnType<unknown, string, string>;
};

/** A gathering that a group of this server holds. */
export type GatheringTable = {
  id: Generated<string>;
  slug: string;
  group_id: string;
  made_by: string | null;
  state: GatheringState;
  shown_to: GatheringShownTo;
  /** what the private link to a draft holds */
  draft_token: string;
  title: string;
  kind: Kind;
  attendance: Attendance;
  /** YYYY-MM-DDTHH:MM by the clock of `zone` */
  start: string;
  end: string;
  zone: string;
  /** the same as moments and as days, for finding it */
  starts_at: Date;
  ends_at: Date;
  first_date: string;
  last_date: string;
  venue_id: string | null;
  room: Generated<string>;
  link: Generated<string>;
  about: Generated<string>;
  bring: Generated<string>;
  door: Generated<string>;
  newcomers: Generated<string>;
  tags: Generated<string[]>;
  fee: Generated<string>;
  places_in_person: number | null;
  places_online: number | null;
  sequence: Generated<number>;
  /** counts up with each change */
  edition: Generated<number>;
  cancelled_because: Generated<string>;
  made_at: Date;
  changed_at: Date;
  /** of an unconference whose organisers froze it themselves */
  frozen_at: Generated<Date | null>;
  /** it does not freeze by itself */
  kept_open: Generated<boolean>;
};

/** A picture of a gathering, or one that was sent and belongs to none yet. */
export type GatheringPictureTable = {
  id: Generated<string>;
  gathering_id: string | null;
  made_by: string | null;
  alt: Generated<string>;
  credit: Generated<string>;
  licence: Generated<string>;
  width: number;
  height: number;
  /** WebP */
  large: Buffer;
  small: Buffer;
  made_at: Date;
};

/** What somebody saw elsewhere and offers to a group. */
export type OfferedStatementTable = { statement_id: string; group_id: string; offered_by: string; offered_at: Date };

/** Another group that holds it too, once that group has said yes. */
export type CoHostTable = { gathering_id: string; group_id: string; accepted_at: Date | null };

export type SignUpTable = {
  gathering_id: string;
  person_id: string;
  answer: Answer;
  way: WayToTakePart;
  shown_to: SignUpShownTo;
  /** to the organisers */
  words: Generated<string>;
  first_time: Generated<boolean>;
  /** of who waits: the lowest is next */
  place_in_line: string | null;
  /** until when a freed place is kept for who waits */
  offered_until: Date | null;
  answered_at: Date;
  checked_in_at: Date | null;
  taken_out_because: Generated<string>;
};

/** What organisers wrote to people who had answered. */
export type SignUpMessageTable = {
  id: Generated<string>;
  gathering_id: string;
  sent_by: string | null;
  text: string;
  sent_at: Date;
};

export type SignUpMessageToTable = { message_id: string; person_id: string };

/** What hours and place were before they changed, until somebody who signed up has seen it. */
export type SignUpMoveTable = {
  gathering_id: string;
  person_id: string;
  before: ColumnType<unknown, string, never>;
  moved_at: Date;
};

/** Somebody's private calendars, one of each kind. */
export type CalendarFeedTable = {
  id: Generated<string>;
  person_id: string;
  what: CalendarFeedKind;
  verdicts: string[];
  made_at: Date;
};

export type GatheringsTables = OutboxTables & {
  source_statement: SourceStatementTable;
  source_statement_mark: SourceStatementMarkTable;
  source_statement_place: SourceStatementPlaceTable;
  gathering: GatheringTable;
  offered_statement: OfferedStatementTable;
  gathering_picture: GatheringPictureTable;
  co_host: CoHostTable;
  sign_up: SignUpTable;
  calendar_feed: CalendarFeedTable;
  sign_up_message: SignUpMessageTable;
  sign_up_message_to: SignUpMessageToTable;
  sign_up_move: SignUpMoveTable;
  /** the sources' own, only read: who may see what a source says, and its name */
  source: SourcesTables['source'];
  /** moderation's own, only read: which texts are hidden, and which are gone */
  withheld_text: ModerationTables['withheld_text'];
  /** the groups' own, only read: who holds a gathering, who may see one for members, who follows and who is kept out of what they hold */
  group: GroupsTables['group'];
  membership: GroupsTables['membership'];
  group_follow: GroupsTables['group_follow'];
  kept_out: GroupsTables['kept_out'];
  /** the venues' own, only read: where a gathering is */
  venue: VenuesTables['venue'];
  /** people's own, only read: what those who are going are called */
  person: PeopleTables['person'];
};

export type GatheringsDb = Kysely<GatheringsTables>;
export type GatheringsTx = Transaction<GatheringsTables>;
