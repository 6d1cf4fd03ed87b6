import { hasBlocked } from './block-queries.ts';
import type { PeopleDbOf } from './tables.ts';

/**
 * Whether somebody has blocked another: that one may not see her profile, follow her, mention her or write to her. It holds in
 * this direction only.
 * @param by who may have blocked
 * @param person who wants something of her
 */
export async function isBlocked(db: PeopleDbOf<'block'>, by: string, person: string): Promise<boolean> {
  return await hasBlocked(db, by, person);
}
