import { fail, redirect } from '@sveltejs/kit';
import { DAYS_UNTIL_ASKING_AGAIN, mayInGroup } from '#groups';
import {
  followGroup,
  followsGroup,
  listMembers,
  newestThreads,
  readAsked,
  takeBackRequest,
  unfollowGroup
} from '#groups/server';
import { listIdeas } from '#ideas/server';
import { requirePerson } from '#people/server';
import { database } from '#app/server/database.ts';
import { groupGatherings } from '#app/server/group-gatherings.ts';
import { boardReader, groupAndPersonOf, groupOf } from '#app/server/group-page.ts';
import { proseOf } from '#app/server/prose.ts';
import { mayNow } from '#app/server/rate-limits.ts';
import type { Actions, PageServerLoad } from './$types';

const IDEAS_SHOWN = 5;
const THREADS_SHOWN = 3;
const UPCOMING_SHOWN = 5;
const PAST_SHOWN = 3;

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const read = await groupOf(event, 'read');
  const { group, mine, standings } = read;
  const person = event.locals.person?.id;
  const mayReadBoard = mayInGroup(standings, 'read-board');
  const [[about, conduct], { members, all }, asked, held, follows, ideas, threads] = await Promise.all([
    proseOf([group.about, group.conduct]),
    listMembers(database(), read, person),
    person && !mine ? readAsked(database(), group.id, person) : undefined,
    groupGatherings(event, { group: group.id, drafts: false, most: UPCOMING_SHOWN }),
    person !== undefined && followsGroup(database(), group.id, person),
    mayReadBoard
      ? listIdeas(database(), { viewer: person ?? null, group: group.id, most: IDEAS_SHOWN })
      : { ideas: [] },
    mayReadBoard ? newestThreads(database(), group.id, THREADS_SHOWN, boardReader(event, read)) : []
  ]);
  return {
    held: { upcoming: held.upcoming, past: held.past.slice(0, PAST_SHOWN) },
    thisYear: Temporal.Now.plainDateISO().year,
    mine,
    asked,
    keptOut: standings.includes('kept-out'),
    mayFollow: !mine && mayInGroup(standings, 'follow'),
    follows,
    askAgainFrom: asked?.refused && askAgainFrom(asked.refused.at),
    about,
    conduct,
    organisers: members.filter(({ role }) => role !== 'member'),
    memberCount: all,
    ideas: ideas.ideas,
    threads
  };
};

export const actions: Actions = {
  follow: async (event) => {
    const { group, person } = await groupAndPersonOf(event, 'follow');
    if (!mayNow('follow', person.id)) return fail(429, { followsOften: true });
    await database()
      .transaction()
      .execute((tx) => followGroup(tx, { group: group.id, person: person.id }, new Date()));
    redirect(303, event.url.pathname);
  },
  unfollow: async (event) => {
    const { group, person } = await groupAndPersonOf(event, 'follow');
    await unfollowGroup(database(), group.id, person.id);
    redirect(303, event.url.pathname);
  },
  takeBack: async (event) => {
    const person = requirePerson(event);
    const { group } = await groupOf(event, 'join');
    await database()
      .transaction()
      .execute((tx) => takeBackRequest(tx, group.id, person.id));
    redirect(303, event.url.pathname);
  }
};

/** Undefined where that day has come. */
function askAgainFrom(refusedAt: Date): Date | undefined {
  const day = new Date(refusedAt.getTime() + DAYS_UNTIL_ASKING_AGAIN * 86_400_000);
  return day > new Date() ? day : undefined;
}
