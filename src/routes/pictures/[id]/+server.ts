import { error } from '@sveltejs/kit';
import { readPictureFile } from '#gatherings/server';
import { database } from '#app/server/database.ts';
import type { RequestHandler } from './$types';

const DAY = 86_400;

/** A picture, for who may see what it belongs to. */
export const GET: RequestHandler = async ({ params, url, locals }) => {
  const size = url.searchParams.get('size') === 'small' ? ('small' as const) : ('large' as const);
  const draftToken = url.searchParams.get('draft');
  const asking = { person: locals.person, now: new Date(), ...(draftToken && { draftToken }) };
  const found = await readPictureFile(database(), { id: params.id, size }, asking);
  if (!found) error(404);
  return new Response(new Uint8Array(found.file), {
    headers: {
      'content-type': 'image/webp',
      'cache-control': found.forAll ? `public, max-age=${DAY}` : 'private, no-store'
    }
  });
};
