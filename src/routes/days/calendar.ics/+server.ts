import { requirePerson } from '#people/server';
import { feedResponse } from '#app/server/feed-response.ts';
import { writeMyDays } from '#app/server/private-calendars.ts';
import { publishing } from '#app/server/publishing.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { id: person } = requirePerson(event);
  const only = event.url.searchParams.get('only');
  const now = new Date();
  const text = await writeMyDays(publishing(), { person, madeAt: now, ...(only !== null && { only }) }, now);
  return feedResponse(event.request, { text, type: 'text/calendar', kept: 'private', name: 'my-days.ics' });
};
