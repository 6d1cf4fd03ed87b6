import type { RequestListener } from 'node:http';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { REPOSITORY } from '../repository.js';
import { FORWARDED_HEADER, HOST_HEADER, markOrigin, PROTOCOL_HEADER } from '../serve/request-origin.ts';
import type { World } from './open-world.ts';

/** The built site, as `npm start` runs it, on the made data. */
export async function openSite({ data, address }: World): Promise<RequestListener> {
  Object.assign(process.env, {
    AFIELD_DATA: data,
    AFIELD_DATABASE: JSON.stringify(address),
    PROTOCOL_HEADER,
    HOST_HEADER,
    ADDRESS_HEADER: FORWARDED_HEADER,
    XFF_DEPTH: '1',
    LOG_LEVEL: 'error'
  });
  const handler = pathToFileURL(resolve(REPOSITORY, process.env.AFIELD_BUILD ?? 'build', 'handler.js')).href;
  const site = (await import(handler)) as { handler: (...given: [...Parameters<RequestListener>, () => void]) => void };
  return (request, response) => {
    markOrigin(request, { origin: 'http://localhost', originGiven: false });
    request.headers[FORWARDED_HEADER] ??= '127.0.0.1';
    site.handler(request, response, () => response.writeHead(404).end());
  };
}

/** Closes all that the site has opened. */
export async function endSite(): Promise<void> {
  const endings: Promise<void>[] = [];
  process.emit('sveltekit:shutdown' as never, 'SIGTERM' as never, endings as never);
  await Promise.allSettled(endings);
}
