import type { Statement } from './read-calendar.ts';
import { rowOf, type StatementRow } from './statement-row.ts';
import {
  dropStatements,
  insertStatements,
  type NewStatement,
  selectStatementsOf,
  updateStatement
} from './statement-queries.ts';
import type { GatheringsTx } from './tables.ts';

/** Where a place of this name is; undefined where nobody knows, or it could be several. */
export type FindPlace = (text: string) => Promise<{ name: string; lat: number; lon: number } | undefined>;

type Telling = {
  source: string;
  statements: readonly Statement[];
  /** the first day that was read, YYYY-MM-DD: what was over before stays as it was */
  from: string;
  findPlace: FindPlace;
  now: Date;
};

/**
 * Keeps what a source says now: writes what is new or different, and nothing else. What it says no more is removed, but stays
 * for those who marked it. A place that somebody said stays for as long as the source names the same one.
 * @returns how many statements were written or removed
 */
export async function keepStatements(tx: GatheringsTx, { source, statements, from, findPlace, now }: Telling): Promise<number> {
  const known = new Map((await selectStatementsOf(tx, source, from)).map((row) => [keyOf(row), row]));
  const told = new Map(statements.map((statement) => [keyOf(statement), rowOf(statement)]));
  const find = oncePerName(findPlace);
  const added: NewStatement[] = [];
  let changed = 0;
  for (const [key, row] of told) {
    const before = known.get(key);
    const placed = await place(row, before, find);
    if (!before) added.push(placed);
    else if (before.gone || differs(placed, before)) {
      await updateStatement(tx, before.id, placed);
      changed++;
    }
  }
  await insertStatements(tx, source, added, now);
  const dropped = [...known].filter(([key, row]) => !told.has(key) && !row.gone).map(([, { id }]) => id);
  await dropStatements(tx, dropped);
  return added.length + changed + dropped.length;
}

async function place(row: NewStatement, before: StatementRow | undefined, find: FindPlace): Promise<NewStatement> {
  if (row.placed_by !== null || row.attendance === 'online') return row;
  if (before && before.place_name === row.place_name && before.placed_by !== 'source') {
    return { ...row, lat: before.lat, lon: before.lon, placed_by: before.placed_by };
  }
  const found = row.place_name === null ? undefined : await find(row.place_name);
  return found ? { ...row, lat: found.lat, lon: found.lon, placed_by: 'guess' } : row;
}

function oncePerName(findPlace: FindPlace): FindPlace {
  const found = new Map<string, ReturnType<FindPlace>>();
  return (text) => {
    const answer = found.get(text) ?? findPlace(text);
    found.set(text, answer);
    return answer;
  };
}

function differs(row: NewStatement, before: StatementRow): boolean {
  return (Object.keys(row) as (keyof NewStatement)[]).some((column) => row[column] !== before[column]);
}

function keyOf({ uid, recurrence }: Pick<Statement, 'uid' | 'recurrence'>): string {
  return `${uid}\n${recurrence}`;
}
