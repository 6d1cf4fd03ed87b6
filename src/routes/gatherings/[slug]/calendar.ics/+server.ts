import { error } from '@sveltejs/kit';
import { feedResponse } from '#app/server/feed-response.ts';
import { gatheringCalendar } from '#app/server/public-calendars.ts';
import { publishing } from '#app/server/publishing.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ request, params: { slug }, locals: { person } }) => {
  const calendar = await gatheringCalendar(publishing(), { slug, person }, new Date());
  if (!calendar) error(404);
  const kept = calendar.isPublic && !person ? 'public' : 'private';
  return feedResponse(request, { text: calendar.text, type: 'text/calendar', kept, name: `${slug}.ics` });
};
