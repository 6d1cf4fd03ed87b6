import type { FoundPlace } from '../listed-gathering.ts';
import { readGathering } from './list-gatherings.ts';
import { replaceOwnPlace } from './own-place-queries.ts';
import type { GatheringsDb } from './tables.ts';

/**
 * Puts a gathering of a source where somebody says that it is, for her alone; null takes it back. Nobody else sees it, and it
 * changes nothing for others.
 */
export async function sayOwnPlace(
  db: GatheringsDb,
  { person, id, place }: { person: string; id: string; place: FoundPlace | null }
): Promise<void> {
  const found = await readGathering(db, { person, id });
  const said = found?.ids.filter((one) => one !== found.host?.gathering) ?? [];
  if (said.length > 0) await replaceOwnPlace(db, person, said, place);
}
