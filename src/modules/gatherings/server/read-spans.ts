import type { SourceSpan } from '../listed-gathering.ts';
import { selectSpans } from './statement-queries.ts';
import type { GatheringsDb } from './tables.ts';

/** What each of some sources tells of, by its id; one that tells of nothing has none. */
export async function readSpans(
  db: GatheringsDb,
  sources: readonly string[],
  today: string
): Promise<Map<string, SourceSpan>> {
  const spans = await selectSpans(db, sources, today);
  return new Map(spans.map((span) => [span.source, span]));
}
