import type { Database } from '../src/app/server/tables.ts';
import type { ListedGathering } from '../src/modules/gatherings/index.ts';
import { scanGatherings } from '../src/modules/gatherings/server/index.ts';

/** All that somebody finds by words, whenever it is; the soonest first. */
export async function foundGatherings(
  db: Database,
  { person, text }: { person: string | null; text: string }
): Promise<ListedGathering[]> {
  const found: ListedGathering[] = [];
  const asked = { person, from: '0001-01-01', until: '9999-12-30', search: text };
  for await (const chunk of scanGatherings(db, asked)) found.push(...chunk);
  return found;
}
