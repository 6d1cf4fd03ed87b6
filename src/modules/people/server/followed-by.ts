import { selectFollowed } from './pair-queries.ts';
import type { PeopleDbOf } from './tables.ts';

/** The ids of those whom a person follows. Whom she follows is her own business: show it to nobody else. */
export async function followedBy(db: PeopleDbOf<'follow'>, person: string): Promise<string[]> {
  return await selectFollowed(db, person);
}
