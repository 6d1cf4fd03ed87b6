import { Readable } from 'node:stream';
import { everythingOf, zipOf } from './download.ts';
import { publishing } from './publishing.ts';

/** Everything that somebody made, as the file that a page offers. */
export async function zipResponse(person: string, now: Date): Promise<Response> {
  const zip = zipOf(await everythingOf(publishing(), person, now), now);
  return new Response(Readable.toWeb(Readable.from(zip)) as ReadableStream, {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="afield-${now.toISOString().slice(0, 10)}.zip"`,
      'cache-control': 'private, no-store'
    }
  });
}
