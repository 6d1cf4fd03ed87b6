import { mayInGroup, standingsOf } from '#groups';
import { roleInGroup } from '#groups/server';
import type { Person } from '#people';
import { holderOf } from '#sources/server';
import type { Database } from './tables.ts';

/**
 * Whether somebody may say for everybody where a source's gatherings are and what they are about: of her own, of what her group
 * took over, and of the server's if she runs it.
 */
export async function mayChangeSource(
  db: Database,
  person: Person | null,
  source: string | undefined
): Promise<boolean> {
  const holder = person && source ? await holderOf(db, source) : undefined;
  if (!person || !holder) return false;
  if (holder.person !== null) return holder.person === person.id;
  if (holder.group === null) return person.administrator;
  return mayInGroup(standingsOf(person, await roleInGroup(db, holder.group, person.id)), 'tell-of-source');
}
