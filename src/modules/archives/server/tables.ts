import type { Generated, Kysely, Transaction } from 'kysely';
import type { GatheringsTables } from '#gatherings/server';
import type { PeopleTables } from '#people/server';

/** Who is named in no archive of a gathering; an archive itself is made when somebody asks for it, and kept nowhere. */
export type ArchiveLeftOutTable = {
  gathering_id: string;
  person_id: string;
  by_herself: Generated<boolean>;
  by_organisers: Generated<boolean>;
};

export type ArchivesTables = {
  archive_left_out: ArchiveLeftOutTable;
} & Pick<PeopleTables, 'person'> & // to know which names stand in texts
  Pick<GatheringsTables, 'gathering'>; // what she takes along says which gathering it was
export type ArchivesDb = Kysely<ArchivesTables>;
export type ArchivesTx = Transaction<ArchivesTables>;
