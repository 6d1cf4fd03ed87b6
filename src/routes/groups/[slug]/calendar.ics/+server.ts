import { error } from '@sveltejs/kit';
import { feedResponse } from '#app/server/feed-response.ts';
import { groupCalendar } from '#app/server/public-calendars.ts';
import { publishing } from '#app/server/publishing.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ request, params: { slug } }) => {
  const calendar = await groupCalendar(publishing(), slug, new Date());
  if (!calendar) error(404);
  return feedResponse(request, { text: calendar.text, type: 'text/calendar', kept: 'public', name: `${slug}.ics` });
};
