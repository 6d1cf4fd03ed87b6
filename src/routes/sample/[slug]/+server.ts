import { error } from '@sveltejs/kit';
import { sampleCalendar } from '#app/sample/calendar.ts';
import { sampleEventPage } from '#app/sample/event-page.ts';
import { settings } from '#app/server/settings.ts';
import type { RequestHandler } from './$types';

/** Links to paste while trying Afield out: pages as organisers have them, and the whole as a calendar. */
export const GET: RequestHandler = ({ params }) => {
  if (!settings().sample) error(404);
  const today = Temporal.Now.plainDateISO('Europe/London').toString();
  if (params.slug === 'calendar.ics') {
    return new Response(sampleCalendar(today), { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
  }
  const page = sampleEventPage(params.slug, today);
  if (!page) error(404);
  return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } });
};
