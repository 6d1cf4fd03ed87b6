import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One line of a GTFS file: column name → trimmed value; a column that the line lacks is ''. */
export type Row = (column: string) => string;

/** Splits one CSV line; a quoted value may hold commas and doubled quotes, not line breaks. */
export function splitLine(line: string): string[] {
  if (!line.includes('"')) return line.split(',').map((value) => value.trim());
  const values: string[] = [];
  let value = '';
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const char = line[i]!;
    if (quoted && char === '"' && line[i + 1] === '"') {
      value += '"';
      i++;
    } else if (char === '"') quoted = !quoted;
    else if (char === ',' && !quoted) {
      values.push(value.trim());
      value = '';
    } else value += char;
  }
  return [...values, value.trim()];
}

/** The rows of `folder/name`; none where the file is missing. */
export function* readRows(folder: string, name: string): Generator<Row> {
  const path = join(folder, name);
  if (!existsSync(path)) return;
  const text = readFileSync(path, 'utf8');
  let columns: Map<string, number> | undefined;
  for (let start = text.charCodeAt(0) === 0xfeff ? 1 : 0; start < text.length;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const line = text.slice(start, end).trimEnd();
    start = end + 1;
    if (line === '') continue;
    const values = splitLine(line);
    if (columns) {
      const known: Map<string, number> = columns;
      yield (column) => values[known.get(column) ?? -1] ?? '';
    } else columns = new Map(values.map((value, i) => [value, i]));
  }
}
