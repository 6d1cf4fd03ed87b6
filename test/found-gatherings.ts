import type { Database } from '../src/app/server/tables.ts';
import type { ListedGathering } from '../src/modules/gatherings/index.ts';
import { type ScanAsked, scanGatherings } from '../src/modules/gatherings/server/index.ts';

/** A whole list, read to its end. */
export async function scannedGatherings(db: Database, asked: ScanAsked): Promise<ListedGathering[]> {
  const found: ListedGathering[] = [];
  for await (const chunk of scanGatherings(db, asked)) found.push(...chunk);
  return found;
}

/** All that somebody finds by words, whenever it is; the soonest first. */
export async function foundGatherings(
  db: Database,
  { person, text }: { person: string | null; text: string }
): Promise<ListedGathering[]> {
  return await scannedGatherings(db, { person, from: '0001-01-01', until: '9999-12-30', search: text });
}
