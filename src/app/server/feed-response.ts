import { createHash } from 'node:crypto';

const KEPT = {
  /** for everybody: a cache in between may keep it for a while */
  public: 'public, max-age=900',
  /** for who has its address: only her program keeps it, and asks each time whether it still holds */
  private: 'private, no-cache'
};

/** A file that programs fetch again and again: 304 where it is as it was. */
export function feedResponse(
  request: Request,
  {
    text,
    type,
    kept,
    name
  }: { text: string; type: string; kept: keyof typeof KEPT; /** to keep it under */ name?: string }
): Response {
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
  const headers = {
    etag,
    'content-type': `${type}; charset=utf-8`,
    'cache-control': KEPT[kept],
    ...(name && { 'content-disposition': `inline; filename="${name}"` })
  };
  const known = request.headers.get('if-none-match') ?? '';
  const isKnown = known.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
  return isKnown ? new Response(null, { status: 304, headers }) : new Response(text, { headers });
}
