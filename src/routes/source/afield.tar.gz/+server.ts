import { sourceArchive } from '#app/server/source-archive.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async () =>
  new Response(new Uint8Array(await sourceArchive()), {
    headers: { 'content-type': 'application/gzip', 'cache-control': 'public, max-age=3600' }
  });
