import { foldTitle } from '../fold-title.ts';
import type { Gathering } from '../gathering.ts';
import type { FoundPlace } from '../listed-gathering.ts';
import { insertStatement } from './seen-queries.ts';
import type { GatheringsTx } from './tables.ts';

/**
 * Keeps a gathering that somebody saw elsewhere.
 * @param source her own list of these
 * @returns what its page is addressed by
 */
export async function keepSeen(
  tx: GatheringsTx,
  source: string,
  { gathering, found }: { gathering: Gathering; found?: FoundPlace }
): Promise<string> {
  return await insertStatement(tx, source, {
    uid: crypto.randomUUID(),
    recurrence: '',
    sequence: 0,
    foldedTitle: foldTitle(gathering.title),
    firstDate: gathering.start.slice(0, 10),
    lastDate: (gathering.end ?? gathering.start).slice(0, 10),
    said: gathering,
    found: found ?? null
  });
}
