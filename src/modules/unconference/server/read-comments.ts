import { type Comment, veilComment } from '../comment.ts';
import { selectComments } from './comment-queries.ts';
import { readFolded } from './read-camp.ts';
import type { UnconferenceDb } from './tables.ts';

/** What is written below every session of a gathering, as one may read it, by the session that it stands in. */
export async function readComments(
  db: UnconferenceDb,
  gathering: string,
  reader: { person: string | undefined; looksAfter: boolean }
): Promise<Map<string, Comment[]>> {
  const { roots } = await readFolded(db, gathering);
  const all = await selectComments(db, [...roots.keys()]);
  const read = all.flatMap(({ pitch, ...comment }) => {
    const shown = veilComment(comment, reader);
    return shown ? [{ root: roots.get(pitch) ?? pitch, shown }] : [];
  });
  return new Map([...Map.groupBy(read, ({ root }) => root)].map(([root, of]) => [root, of.map(({ shown }) => shown)]));
}
