import { archiveResponse } from '#app/server/archive/archive-response.ts';
import type { RequestHandler } from './$types';

/** What everybody may read of a camp, as pages for a folder. */
export const GET: RequestHandler = async (event) => await archiveResponse(event, new Date());
