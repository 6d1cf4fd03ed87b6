import { error, redirect } from '@sveltejs/kit';
import { readWayBack } from '#people';
import { becomeSamplePerson, setCookies } from '#people/server';
import { isUuid } from '#platform/server/uuid.ts';
import { accounts } from '#app/server/accounts.ts';
import { settings } from '#app/server/settings.ts';
import type { RequestHandler } from './$types';

/** Signs in as one of the people of the sample. Everywhere else this does not exist. */
export const POST: RequestHandler = async ({ request, cookies }) => {
  if (!settings().sample) error(404);
  const form = await request.formData();
  const id = String(form.get('person') ?? '');
  const headers = isUuid(id) ? await becomeSamplePerson(accounts(), id, request.headers) : undefined;
  if (!headers) error(404);
  setCookies(cookies, headers);
  redirect(303, readWayBack(String(form.get('to') ?? '')));
};

export const GET: RequestHandler = () => {
  if (!settings().sample) error(404);
  redirect(303, '/sign-in');
};
