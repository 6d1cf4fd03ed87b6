import type { Kysely } from 'kysely';
import type { PeopleTables } from '#people/server';
import type { TravelTables } from '#travel/server';

/** Everything there is in the database; each module sees its own part. */
export type AllTables = PeopleTables & TravelTables;

export type Database = Kysely<AllTables>;
