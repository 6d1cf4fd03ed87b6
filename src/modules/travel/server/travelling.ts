import type { Reach } from '@afield/reach/server';
import { join } from 'node:path';
import type { Timetable } from './timetable-queries.ts';
import type { TravelDb } from './tables.ts';

/** What every use case of travelling works with: the database, the engine's thread, and the folder of compiled timetables. */
export type Travelling = { db: TravelDb; reach: Reach; folder: string };

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
