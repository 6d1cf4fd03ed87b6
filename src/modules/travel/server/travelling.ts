import type { Reach } from '@afield/reach/server';
import { basename, join } from 'node:path';
import type { Timetable } from './timetable-queries.ts';
import type { TravelDb } from './tables.ts';

/** What every use case of travelling works with: the database, the engine's thread, and the folder of compiled timetables. */
export type Travelling = {
  db: TravelDb;
  reach: Reach;
  folder: string;
  /** where they are known already */
  timetables?: () => Promise<UsableTimetable[]>;
};

/** A timetable that was imported and can be asked. Dates as YYYY-MM-DD. */
export type UsableTimetable = {
  id: string;
  name: string;
  /** path of the compiled file */
  file: string;
  zone: string;
  firstDate: string;
  lastDate: string;
  /** of what day it is */
  importedOn: string;
  sample: boolean;
};

/** All timetables that can be asked, as one network: one may go by several of them on one journey. */
export type Network = {
  /** the first added comes first: its number is that of its ids in the network, and times are counted in its zone */
  timetables: readonly [UsableTimetable, ...UsableTimetable[]];
  files: readonly [string, ...string[]];
  zone: string;
  /** what differs as soon as any of the timetables does */
  version: string;
  /** as it is by what is known of the day: nothing that is searched in it is kept */
  isLive?: true;
};

/** @returns undefined where there is no timetable */
export function networkOf([first, ...others]: readonly UsableTimetable[]): Network | undefined {
  if (!first) return undefined;
  const files = [first.file, ...others.map(({ file }) => file)] as const;
  return {
    timetables: [first, ...others],
    files: [...files],
    zone: first.zone,
    version: files.map((file) => basename(file)).join(' ')
  };
}

/** The first and the last date of any of its timetables. */
export function datesOf({ timetables }: Network): { first: string; last: string } {
  const dates = timetables.flatMap(({ firstDate, lastDate }) => [firstDate, lastDate]).toSorted();
  return { first: dates[0] ?? '', last: dates.at(-1) ?? '' };
}

/** A row as a timetable that can be asked; none where no trip in it runs on any date. */
export function usable(folder: string, row: Timetable): UsableTimetable[] {
  if (!row.file || !row.zone || !row.first_date || !row.last_date || !row.imported_at) return [];
  return [
    {
      id: row.id,
      name: row.name,
      file: join(folder, row.file),
      zone: row.zone,
      firstDate: row.first_date,
      lastDate: row.last_date,
      importedOn: row.imported_at.toISOString().slice(0, 10),
      sample: row.sample
    }
  ];
}
