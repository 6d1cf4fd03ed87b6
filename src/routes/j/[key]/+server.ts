import { error, redirect } from '@sveltejs/kit';
import { hostedById } from '#gatherings/server';
import { campOfDoor } from '#unconference/server';
import { database } from '#app/server/database.ts';
import type { RequestHandler } from './$types';

/** The short address of a poster, for who types it. */
export const GET: RequestHandler = async ({ params }) => {
  const camp = await campOfDoor(database(), params.key);
  const hosted = camp && (await hostedById(database(), camp));
  if (!hosted) error(404);
  redirect(303, `/gatherings/${hosted.slug}/join?key=${encodeURIComponent(params.key.toLowerCase())}`);
};
