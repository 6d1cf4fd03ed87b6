import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Reading, readTimetable } from '../src/import/read-timetable.ts';

/** A row of a GTFS file by its columns; a column that is left out is blank. */
export type FeedRow = Record<string, string | number>;

/** Writes a GTFS folder into the system's temporary one. Names are those of the files without `.txt`. */
export function writeFeedFolder(files: Record<string, FeedRow[]>): string {
  const folder = mkdtempSync(join(tmpdir(), 'afield-feed-'));
  for (const [name, rows] of Object.entries(files)) writeFileSync(join(folder, `${name}.txt`), table(rows));
  return folder;
}

function table(rows: FeedRow[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = rows.map((row) => columns.map((column) => cell(row[column] ?? '')).join(','));
  return [columns.join(','), ...lines, ''].join('\n');
}

function cell(value: string | number): string {
  const text = String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** HH:MM:SS of seconds, past 24:00:00 where it must. */
export function clock(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** Reads files as a feed. */
export async function readFiles(files: Record<string, FeedRow[]>, reading: Reading = {}) {
  const folder = writeFeedFolder(files);
  try {
    return await readTimetable(folder, reading);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A stop three degrees west. */
export const stopRow = (stop_id: string, stop_lat: number): FeedRow => ({
  stop_id,
  stop_name: stop_id,
  stop_lat,
  stop_lon: -3
});

export const callRow = (trip_id: string, stop_id: string, stop_sequence: number, time: string): FeedRow => ({
  trip_id,
  stop_id,
  stop_sequence,
  arrival_time: time,
  departure_time: time
});
