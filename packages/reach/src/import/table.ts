import { FeedError } from './feed-error.ts';
import type { FeedFiles } from './feed-files.ts';
import { type Row, readRows } from './rows.ts';

/** A record by the names of the columns asked for; a column the file lacks reads as ''. */
export type Cells<Column extends string> = Record<Column, string> & { line: number };

/**
 * Reads one file of a feed row by row.
 * @returns false where the feed has no such file, or a blank one
 * @throws {FeedError} where a column that must be there is not, naming file and column
 */
export async function readTable<Column extends string>(
  feed: FeedFiles,
  file: string,
  columns: readonly Column[],
  required: readonly Column[],
  take: (cells: Cells<Column>) => void,
  onBatch?: (rows: number) => void
): Promise<boolean> {
  const bytes = await feed.read(file);
  if (!bytes) return false;
  let places: number[] | undefined;
  const cells = { line: 0 } as Cells<Column>;
  try {
    for await (const rows of readRows(bytes)) {
      for (const row of rows) {
        if (!places) {
          places = findColumns(row, file, columns, required);
          continue;
        }
        fill(cells, row, columns, places);
        take(cells);
      }
      onBatch?.(rows.length);
    }
  } catch (cause) {
    if (cause instanceof FeedError) throw cause;
    throw new FeedError({ why: 'unreadable', file }, { cause });
  }
  return places !== undefined;
}

function findColumns<Column extends string>(
  header: Row,
  file: string,
  columns: readonly Column[],
  required: readonly Column[]
): number[] {
  const names = header.fields.map((name) => name.trim().replace(/^\uFEFF/, ''));
  for (const name of required) {
    if (!names.includes(name)) throw new FeedError({ why: 'no-column', file, column: name, line: header.line });
  }
  return columns.map((name) => names.indexOf(name));
}

function fill<Column extends string>(
  cells: Cells<Column>,
  row: Row,
  columns: readonly Column[],
  places: number[]
): void {
  const values = cells as Record<string, string | number>;
  values.line = row.line;
  for (let i = 0; i < columns.length; i++) {
    const value = places[i] < 0 ? undefined : row.fields[places[i]];
    values[columns[i]] = value === undefined ? '' : value.trim();
  }
}
