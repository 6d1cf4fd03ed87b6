import { error } from '@sveltejs/kit';
import { readPictureFile } from '#gatherings/server';
import { database } from '#app/server/database.ts';
import type { RequestHandler } from './$types';

/**
 * A picture, for who may see what it belongs to. Whoever keeps a copy asks each time whether it still may be shown: it may be
 * hidden in between.
 */
export const GET: RequestHandler = async ({ params, url, locals, request }) => {
  const size = url.searchParams.get('size') === 'small' ? ('small' as const) : ('large' as const);
  const draftToken = url.searchParams.get('draft');
  const asking = { person: locals.person, now: new Date(), ...(draftToken && { draftToken }) };
  const found = await readPictureFile(database(), { id: params.id, size }, asking);
  if (!found) error(404);
  if (!found.forAll) return picture(found.file, { 'cache-control': 'private, no-store' });
  const etag = `"${params.id}-${size}"`;
  const headers = { etag, 'cache-control': 'public, no-cache' };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  return picture(found.file, headers);
};

function picture(file: Buffer, headers: Record<string, string>): Response {
  return new Response(new Uint8Array(file), { headers: { 'content-type': 'image/webp', ...headers } });
}
