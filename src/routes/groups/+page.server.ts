import { listGroups, listMyGroups } from '#groups/server';
import { plainOf } from '#platform/server/markdown.ts';
import { database } from '#app/server/database.ts';
import type { PageServerLoad } from './$types';

const MOST_WORDS = 100;
const LONGEST_ABOUT = 160;

export const load: PageServerLoad = async ({ url, locals }) => {
  const words = (url.searchParams.get('words') ?? '').slice(0, MOST_WORDS);
  const [groups, mine] = await Promise.all([
    listGroups(database(), words),
    locals.person ? listMyGroups(database(), locals.person.id) : []
  ]);
  return {
    words,
    mine,
    groups: groups.map((group) => ({ ...group, about: shortened(plainOf(firstParagraph(group.about))) })),
    removed: url.searchParams.has('removed')
  };
};

function firstParagraph(text: string): string {
  return text.split(/\n\s*\n/)[0] ?? '';
}

/** At a space, so that no word is cut. */
function shortened(text: string): string {
  if (text.length <= LONGEST_ABOUT) return text;
  return `${text.slice(0, LONGEST_ABOUT).replace(/\s+\S*$/, '')} …`;
}
