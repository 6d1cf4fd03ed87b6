import { fail, redirect } from '@sveltejs/kit';
import { CALENDAR_FEEDS } from '#gatherings';
import { chooseVerdicts, endCalendarFeed, listCalendarFeeds, makeCalendarFeed } from '#gatherings/server';
import { requirePerson } from '#people/server';
import { REACHED_VERDICTS } from '#travel';
import { readStart } from '#travel/server';
import { privateAddress } from '#app/server/private-calendars.ts';
import { publishing } from '#app/server/publishing.ts';
import { WITHIN_REACH } from '#app/server/within-reach.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store', 'referrer-policy': 'no-referrer' });
  const { id } = requirePerson(event);
  const from = publishing();
  const [feeds, start] = await Promise.all([listCalendarFeeds(from.db, id), readStart(from.db, id)]);
  return {
    feeds: CALENDAR_FEEDS.map((what) => {
      const feed = feeds.find((one) => one.what === what);
      return { what, ...(feed && { address: privateAddress(from, feed.id), verdicts: feed.verdicts }) };
    }),
    hasStart: start.places.length > 0
  };
};

export const actions: Actions = {
  make: async (event) => {
    const { person, what } = await asked(event);
    const { db } = publishing();
    const feeds = await listCalendarFeeds(db, person);
    const verdicts = feeds.find((feed) => feed.what === what)?.verdicts ?? [...WITHIN_REACH];
    await db.transaction().execute((tx) => makeCalendarFeed(tx, { person, what, verdicts }, new Date()));
    redirect(303, `/account/feeds#${what}`);
  },
  end: async (event) => {
    const { person, what } = await asked(event);
    await endCalendarFeed(publishing().db, person, what);
    redirect(303, `/account/feeds#${what}`);
  },
  choose: async (event) => {
    const { person, form } = await asked(event);
    const verdicts = REACHED_VERDICTS.filter((verdict) => form.getAll('verdict').includes(verdict));
    if (verdicts.length === 0) return fail(400, { noVerdict: true });
    await chooseVerdicts(publishing().db, person, verdicts);
    return { chosen: true };
  }
};

async function asked(event: RequestEvent) {
  const { id: person } = requirePerson(event);
  const form = await event.request.formData();
  const what = CALENDAR_FEEDS.find((one) => one === form.get('what')) ?? 'my-days';
  return { person, form, what };
}
