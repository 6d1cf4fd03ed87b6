import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';

/** Somebody else's site in this machine, which answers as a test says; gone after the tests of the file. */
export async function remoteSite() {
  const pages = new Map<string, RequestListener>();
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    const page = pages.get(request.url ?? '');
    if (page) page(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    /** what it was asked for so far */
    asked,
    here: (path: string) => `http://127.0.0.1:${port}${path}`,
    page: (path: string, answer: RequestListener) => void pages.set(path, answer)
  };
}
