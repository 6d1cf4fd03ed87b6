import { GATHERING_REQUESTS } from './gathering-acts.ts';
import { GROUP_REQUESTS } from './group-acts.ts';
import { IDEA_REQUESTS } from './idea-acts.ts';
import { FOR_EVERYBODY, FOR_HERSELF, FOR_THE_ADMINISTRATOR, FOR_WHO_HOLDS_A_LINK } from './other-forms.ts';
import { routesWithActions } from './routes-with-actions.ts';
import { IN_CAMP, TEXT_REQUESTS } from './text-acts.ts';

/** Stands for any world: only the names of forms are looked at. */
const ANY = new Proxy({}, { get: () => '-' });

/** Forms that stand in no table, and those in a table that no page has any more. */
export function unmapped(): { missing: string[]; gone: string[] } {
  const requests = [
    ...Object.values(GROUP_REQUESTS).flat(),
    ...Object.values(GATHERING_REQUESTS).flat(),
    ...Object.values(IDEA_REQUESTS).flat(),
    ...Object.values(TEXT_REQUESTS),
    ...Object.values(IN_CAMP)
  ];
  const covered = new Set([
    ...requests.flatMap((make) => make(ANY as never).covers ?? []),
    ...[FOR_HERSELF, FOR_THE_ADMINISTRATOR, FOR_WHO_HOLDS_A_LINK, FOR_EVERYBODY].flat()
  ]);
  const there = routesWithActions();
  return {
    missing: there.filter((form) => !covered.has(form)),
    gone: [...covered].filter((form) => !there.includes(form))
  };
}
