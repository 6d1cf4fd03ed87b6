import type { ColumnType, Generated, Kysely, Transaction } from 'kysely';
import type { SourcesTables } from '#sources/server';

type Json<T> = ColumnType<T, string, string>;

/** What one source says of one gathering. */
export type GatheringTable = {
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
};

export type GatheringMarkTable = { person_id: string; gathering_id: string; mark: string };

export type GatheringsTables = {
  gathering: GatheringTable;
  gathering_mark: GatheringMarkTable;
  /** the sources' own, only read: who may see what a source says, and its name */
  source: SourcesTables['source'];
};

export type GatheringsDb = Kysely<GatheringsTables>;
export type GatheringsTx = Transaction<GatheringsTables>;
