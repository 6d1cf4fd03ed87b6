import { redirect } from '@sveltejs/kit';
import { mayInGroup } from '#groups';
import { answerCoHost, answerOffer, listCoHostAsks, listOffers, listTaken, type Taken } from '#gatherings/server';
import { makeSeenSource, seenSourceOf } from '#sources/server';
import { database } from '#app/server/database.ts';
import { groupAndPersonOf, groupOf } from '#app/server/group-page.ts';
import { groupGatherings } from '#app/server/group-gatherings.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const { group, standings } = await groupOf(event, 'read');
  const mayMake = mayInGroup(standings, 'make-gathering');
  const mayAnswer = mayInGroup(standings, 'answer-co-host');
  return {
    ...(await groupGatherings(event, { group: group.id, drafts: mayMake })),
    asks: mayAnswer ? await listCoHostAsks(database(), group.id, new Date()) : [],
    taken: mayInGroup(standings, 'look-after-taken') ? await takenBy(group.id) : [],
    offers: mayInGroup(standings, 'answer-offer') ? await listOffers(database(), group.id) : [],
    mayMake,
    thisYear: Temporal.Now.plainDateISO().year
  };
};

export const actions: Actions = {
  accept: (event) => answer(event, true),
  refuse: (event) => answer(event, false),
  takeOffer: (event) => settleOffer(event, true),
  leaveOffer: (event) => settleOffer(event, false)
};

async function takenBy(group: string): Promise<Taken[]> {
  const source = await seenSourceOf(database(), { group });
  return source ? await listTaken(database(), source, Temporal.Now.plainDateISO().toString()) : [];
}

async function answer(event: RequestEvent, accepted: boolean): Promise<void> {
  const { group, person } = await groupAndPersonOf(event, 'answer-co-host');
  const gathering = String((await event.request.formData()).get('gathering') ?? '');
  await database()
    .transaction()
    .execute((tx) => answerCoHost(tx, { gathering, group: group.id, by: person.id, accepted }, new Date()));
  redirect(303, event.url.pathname);
}

async function settleOffer(event: RequestEvent, accepted: boolean): Promise<void> {
  const { group: taker } = await groupAndPersonOf(event, 'answer-offer');
  const statement = String((await event.request.formData()).get('statement') ?? '');
  const group = taker.id;
  await database()
    .transaction()
    .execute(async (tx) => {
      const source = await makeSeenSource(tx, { group }, new Date());
      await answerOffer(tx, { statement, group, source, accepted });
    });
  redirect(303, event.url.pathname);
}
