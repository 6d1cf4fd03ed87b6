import type { Kysely } from 'kysely';
import type { GatheringsTables } from '#gatherings/server';
import type { PeopleTables } from '#people/server';
import type { SourcesTables } from '#sources/server';
import type { TravelTables } from '#travel/server';

/** Everything there is in the database; each module sees its own part. */
export type AllTables = PeopleTables & GatheringsTables & SourcesTables & TravelTables;

export type Database = Kysely<AllTables>;
