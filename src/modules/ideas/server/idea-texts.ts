import { isUuid } from '#platform/server/uuid.ts';
import { deleteIdea } from './idea-queries.ts';
import { deletePledgeWords, selectAllComers, selectPledgeWords } from './pledge-queries.ts';
import type { IdeasDb, IdeasTx } from './tables.ts';

/** The words somebody said to an idea, by the id that names them; undefined where there are none. */
export async function findPledgeWords(
  db: IdeasDb,
  id: string
): Promise<{ idea: string; author: string; said: string } | undefined> {
  const words = isUuid(id) ? await selectPledgeWords(db, id) : undefined;
  const said = [words?.helps, words?.room].filter(Boolean).join('\n\n');
  return words && said ? { idea: words.idea, author: words.author, said } : undefined;
}

/** Deletes for good what was removed. */
export async function deleteIdeaText(tx: IdeasTx, kind: 'idea' | 'pledge', id: string): Promise<void> {
  await (kind === 'idea' ? deleteIdea(tx, id) : deletePledgeWords(tx, id));
}

/** Who would come to which idea: for counts that name nobody. `group`: the idea. */
export async function listAllComers(db: IdeasDb): Promise<{ group: string; person: string }[]> {
  return await selectAllComers(db);
}
