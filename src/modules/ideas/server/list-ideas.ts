import type { IdeaListed } from '../idea.ts';
import { selectOpenIdeas } from './idea-queries.ts';
import type { IdeasDb } from './tables.ts';

const PAGE = 20;

export type IdeasListed = { ideas: IdeaListed[]; page: number; hasMore: boolean };

/** A page of the ideas that wait for answers, as one reader may know them: everywhere, or in one group that she reads. */
export async function listIdeas(
  db: IdeasDb,
  { viewer, group, page = 1, most = PAGE }: { viewer: string | null; group?: string; page?: number; most?: number }
): Promise<IdeasListed> {
  const rows = await selectOpenIdeas(db, { viewer, group, from: (page - 1) * most, most: most + 1 });
  return { ideas: rows.slice(0, most), page, hasMore: rows.length > most };
}
