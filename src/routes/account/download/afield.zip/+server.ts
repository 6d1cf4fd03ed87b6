import { requirePerson } from '#people/server';
import { zipResponse } from '#app/server/zip-response.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => await zipResponse(requirePerson(event).id, new Date());
