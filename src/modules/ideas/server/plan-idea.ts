import { type IdeaStanding, mayWithIdea } from '../may.ts';
import { lockIdea, selectIdeasOf, updateIdea } from './idea-queries.ts';
import { selectComers } from './pledge-queries.ts';
import type { IdeasDb, IdeasTx } from './tables.ts';

/** Notes that a gathering was made of an idea. @returns false where another one was meanwhile, or it is gone */
export async function planIdea(
  tx: IdeasTx,
  { idea: id, standings, gathering }: { idea: string; standings: readonly IdeaStanding[]; gathering: string }
): Promise<boolean> {
  const idea = await lockIdea(tx, id);
  if (!idea || !mayWithIdea(standings, idea.state, 'plan')) return false;
  await updateIdea(tx, id, { gathering_id: gathering });
  return true;
}

/** The ideas that a gathering was made of, and who would come to each. */
export async function plannedIdeas(
  db: IdeasDb,
  gathering: string
): Promise<{ id: string; sentence: string; comers: string[] }[]> {
  const ideas = await selectIdeasOf(db, gathering);
  return await Promise.all(ideas.map(async (idea) => ({ ...idea, comers: await selectComers(db, idea.id) })));
}
