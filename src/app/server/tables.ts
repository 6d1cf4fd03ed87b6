import type { Kysely } from 'kysely';
import type { ArchivesTables } from '#archives/server';
import type { GatheringsTables } from '#gatherings/server';
import type { GroupsTables } from '#groups/server';
import type { IdeasTables } from '#ideas/server';
import type { ModerationTables } from '#moderation/server';
import type { NotesTables } from '#notes/server';
import type { NotificationsTables } from '#notifications/server';
import type { PeopleTables } from '#people/server';
import type { SourcesTables } from '#sources/server';
import type { TravelTables } from '#travel/server';
import type { UnconferenceTables } from '#unconference/server';
import type { VenuesTables } from '#venues/server';
import type { OutboxTables } from '#platform/server/outbox.ts';

/** Everything there is in the database; each module sees its own part. */
export type AllTables = PeopleTables &
  GroupsTables &
  VenuesTables &
  GatheringsTables &
  IdeasTables &
  SourcesTables &
  TravelTables &
  UnconferenceTables &
  NotesTables &
  ArchivesTables &
  ModerationTables &
  NotificationsTables &
  OutboxTables;

export type Database = Kysely<AllTables>;
