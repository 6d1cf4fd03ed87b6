import { campFor } from '#app/server/camp-page.ts';
import { zipResponse } from '#app/server/zip-response.ts';
import type { RequestHandler } from './$types';

/** Everything that a guest made. */
export const GET: RequestHandler = async (event) => {
  const { person } = await campFor(event, 'be-guest');
  return await zipResponse(person.id, new Date());
};
