import type { GroupRole, Member } from './group.ts';

type Viewer = { person: string | undefined; role: GroupRole | undefined; /** the whole list */ mayReadAll: boolean };

/**
 * The members that somebody may read of. Owners and organisers stand there for everybody, because one must know whom to turn
 * to. Others do for those who may read the list, unless they do not want to; organisers see all, and everybody herself.
 */
export function membersShown(all: readonly Member[], { person, role, mayReadAll }: Viewer): Member[] {
  if (role === 'owner' || role === 'organiser') return [...all];
  return all.filter((one) => one.role !== 'member' || one.id === person || (mayReadAll && one.listed));
}
