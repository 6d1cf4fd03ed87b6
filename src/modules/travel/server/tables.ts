import type { ColumnType, Generated, Kysely, Transaction } from 'kysely';
import type { OutboxTables } from '#platform/server/outbox.ts';
import type { EndingStage } from '../ending.ts';
import type { TimetableState } from '../listed-timetable.ts';
import type { Refresh } from '../refresh.ts';

type Json<T> = ColumnType<T, string, string>;

export type TimetableTable = {
  id: Generated<string>;
  name: string;
  /** where the feed is fetched from */
  address: string | null;
  /** or where on the server it lies; one of the two */
  path: string | null;
  /** name of the compiled file among those in the data folder; null before the first import */
  file: string | null;
  sample: boolean;
  state: TimetableState;
  /** what is being done, for the page that waits */
  progress: string | null;
  /** the one sentence why an import failed */
  trouble: string | null;
  report: Json<unknown> | null;
  zone: string | null;
  first_date: string | null;
  last_date: string | null;
  /** ISO 3166, of the places that its stops lie in */
  countries: ColumnType<string[], string[] | undefined, string[]>;
  added_at: Date;
  imported_at: Date | null;
  /** the part of it that is kept, a TimetableCut */
  cut: ColumnType<unknown, string | null | undefined, string | null>;
  /** how often its address is asked for a newer one */
  refresh: Generated<Refresh>;
  /** what its server said of what it last sent, so that the same is not sent again */
  etag: string | null;
  last_modified: string | null;
  /** SHA-256 of what is in use, because some servers send the same again all the same */
  digest: string | null;
  asked_at: Date | null;
  /** when it is asked for next; null: never by itself */
  next_at: Date | null;
  /** in a row */
  failures: Generated<number>;
  /** whether administrators have been told what is wrong with it */
  told_trouble: Generated<boolean>;
  /** the last warning that its dates run out */
  warned: EndingStage | null;
  /** where it is said what is late and cancelled today */
  live_addresses: Generated<string[]>;
  live_asked_at: Date | null;
  live_next_at: Date | null;
  /** what is sent with it, a KeptLiveKey */
  live_key: ColumnType<unknown, string | null | undefined, string | null>;
  live_failures: Generated<number>;
  live_trouble: string | null;
  /** how much of it could be used, a LiveReported */
  live_report: ColumnType<unknown, string | null | undefined, string | null>;
};

/** A list of places: the gazetteer, the one of Wales and the border, and what the administrator adds. */
export type PlaceListTable = {
  id: Generated<string>;
  name: string;
  /** of a list that Afield brings along */
  version: string | null;
  places: number;
  added_at: Date;
};

/** A place of a list, or a stop of a timetable. */
export type PlaceTable = {
  key: string;
  list_id: string | null;
  timetable_id: string | null;
  name: string;
  other_name: string | null;
  district: string | null;
  country: string | null;
  lat: number;
  lon: number;
  population: number | null;
};
export type PlaceNameTable = { place_key: string; folded: string };

/** `network`: the version of the timetables by which it was made. */
export type GatheringSearchTable = {
  network: string;
  question: string;
  date: string;
  search: Buffer;
};
/** What somebody was told on the day; `said` stands for it. */
export type ToldTodayTable = { person_id: string; gathering: string; date: string; said: string; told_at: Date };
/** That a timetable has changed what somebody can do. */
export type ToldVerdictTable = {
  person_id: string;
  /** as a list addresses it */
  gathering: string;
  /** stands for place, hours and start: what was told of others means nothing */
  question: string;
  /** YYYY-MM-DD, of the gathering */
  last_date: string;
  /** VerdictViews without their journeys */
  was: Json<unknown>;
  now: Json<unknown>;
  told_at: Date;
  seen_at: Date | null;
};
export type StartingPlaceTable = { person_id: string; position: number; place: Json<unknown> };
export type TravelLimitTable = {
  person_id: string;
  earliest: number;
  latest: number;
  comfortable: number;
  /** how she travels */
  step_free: Generated<boolean>;
  without: Generated<string[]>;
};
/** Who ticked "count me, roughly". */
export type CountedPersonTable = { person_id: string; since: Date };

/** YYYY-MM-DD */
export type MorningTable = { morning: string };

/** How many of a group started from a district, with limits in whole hours; seconds. Nobody in particular. */
export type MorningCountTable = {
  morning: string;
  /** or an idea: those who would come to it */
  group_id: string;
  district: string;
  earliest: number;
  latest: number;
  comfortable: number;
  people: number;
};

/** Who can get there: of a group, or, without one, of the whole server. */
export type ReachReportTable = {
  /** the id of the group, or 'server' */
  scope: string;
  group_id: string | null;
  report: ColumnType<unknown, string | null, string | null>;
  made_at: Date | null;
  /** since when somebody waits for it */
  asked_at: Date | null;
};

/** A question of where to meet that takes minutes, and its answer. */
export type LargeMeetingTable = {
  id: Generated<string>;
  person_id: string;
  /** the same question has the same */
  key: string;
  /** a LargeQuestion */
  question: Json<unknown>;
  done: Generated<number>;
  of: Generated<number>;
  reply: ColumnType<unknown, string | null | undefined, string | null>;
  asked_at: Date;
  done_at: Date | null;
};

export type AskedGatheringTable = { id: string; gathering: Json<unknown>; asked_at: Date };
export type SharedAnswerTable = { id: string; answer: Json<unknown>; shared_at: Date };
export type WrongVerdictTable = {
  id: Generated<string>;
  words: string;
  question: Json<unknown>;
  answer: Json<unknown>;
  sent_at: Date;
  done_at: Date | null;
};

export type TravelTables = OutboxTables & {
  timetable: TimetableTable;
  place_list: PlaceListTable;
  place: PlaceTable;
  place_name: PlaceNameTable;
  gathering_search: GatheringSearchTable;
  told_verdict: ToldVerdictTable;
  told_today: ToldTodayTable;
  starting_place: StartingPlaceTable;
  travel_limit: TravelLimitTable;
  counted_person: CountedPersonTable;
  morning: MorningTable;
  morning_count: MorningCountTable;
  reach_report: ReachReportTable;
  large_meeting: LargeMeetingTable;
  asked_gathering: AskedGatheringTable;
  shared_answer: SharedAnswerTable;
  wrong_verdict: WrongVerdictTable;
};

export type TravelDb = Kysely<TravelTables>;
export type TravelTx = Transaction<TravelTables>;
