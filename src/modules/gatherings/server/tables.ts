import type { Generated, Kysely, Transaction } from 'kysely';
import type { SourceTable } from '#sources/server';
import type { Attendance, Kind } from '../gathering.ts';
import type { Mark, PlacedBy } from '../shown-gathering.ts';

/** What one source says of one gathering. */
export type GatheringStatementTable = {
  id: Generated<string>;
  source_id: string;
  uid: string;
  /** '' where there is no series */
  recurrence: string;
  sequence: number;
  /** what it has in common with another source's telling of the same */
  likeness: string;
  title: string;
  /** as in Gathering */
  starts: string;
  ends: string | null;
  zone: string | null;
  /** the days that it begins and ends on, YYYY-MM-DD */
  first_date: string;
  last_date: string;
  place_name: string | null;
  lat: number | null;
  lon: number | null;
  placed_by: PlacedBy | null;
  attendance: Attendance;
  kind: Kind | null;
  free: boolean | null;
  cancelled: boolean;
  address: string | null;
  tags: Generated<string[]>;
  gone: Generated<boolean>;
  added_at: Date;
};

/** Who is going: on every statement of the gathering that she sees, so that it outlives each of them. */
export type GatheringMarkTable = { person_id: string; statement_id: string; mark: Mark; marked_at: Date };

export type GatheringsTables = {
  gathering_statement: GatheringStatementTable;
  gathering_mark: GatheringMarkTable;
  /** the sources', to tell who may see what, and by what name; never written here */
  source: Pick<SourceTable, 'id' | 'owner_id' | 'name'>;
};

export type GatheringsDb = Kysely<GatheringsTables>;
export type GatheringsTx = Transaction<GatheringsTables>;
