import { error } from '@sveltejs/kit';
import { feedResponse } from '#app/server/feed-response.ts';
import { privateCalendar } from '#app/server/private-calendars.ts';
import { publishing } from '#app/server/publishing.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ request, params: { token } }) => {
  const calendar = await privateCalendar(publishing(), token, new Date());
  if (!calendar) error(404);
  return feedResponse(request, { text: calendar.text, type: 'text/calendar', kept: 'private' });
};
