import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Site {
  /** As AFIELD_ALLOW_HOSTS has it: `127.0.0.1:50123`. */
  host: string;
  /** The address of one of its pages. */
  address: (path: string) => string;
  close: () => Promise<void>;
}

/** Somebody else's site, whose links people paste: what is found under each path, an HTML page unless it ends in .ics. */
export async function openSite(pages: Record<string, string>): Promise<Site> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const page = pages[pathname];
    const type = pathname.endsWith('.ics') ? 'text/calendar' : 'text/html';
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': `${type}; charset=utf-8` });
    response.end(page ?? 'Nothing here');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    address: (path) => `http://${host}${path}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    }
  };
}
