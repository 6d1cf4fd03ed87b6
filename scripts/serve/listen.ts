import { createServer, type RequestListener, type Server } from 'node:http';
import type { Settings } from '../../src/app/env.ts';

/** Requests under way have this long to end when the server does. */
const CLOSE_MILLISECONDS = 1500;

/** @throws {Error} with a sentence, where the port is taken or not allowed */
export async function listen(listener: RequestListener, { host, port }: Settings): Promise<Server> {
  const server = createServer(listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, host, port)));
    server.listen(port, host, resolve);
  });
  return server;
}

/** Takes no more requests, and lets those under way end. */
export async function stopListening(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const cut = setTimeout(() => server.closeAllConnections(), CLOSE_MILLISECONDS);
  await closed;
  clearTimeout(cut);
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new Error(`Port ${port} is taken by another program. Choose another one: PORT=4200 npm start`);
  if (error.code === 'EACCES')
    return new Error(`Port ${port} needs more rights than this user has. Choose one above 1023: PORT=4100 npm start`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new Error(
      `The setting HOST must be an address of this machine, or 0.0.0.0 for all of them; ${host} is none.`
    );
  return new Error(`Afield cannot listen at ${host}, port ${port}: ${error.message}`);
}
