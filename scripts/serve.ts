import type { RequestListener } from 'node:http';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { readSettings, type Settings } from '../src/app/env.ts';
import { firstLink } from './serve/first-link.ts';
import { listen, stopListening } from './serve/listen.ts';
import { openData } from './serve/open-data.ts';
import { fillForwarded, FORWARDED_HEADER, HOST_HEADER, markOrigin, PROTOCOL_HEADER } from './serve/request-origin.ts';
import { forgetRunning, noteRunning } from '../src/platform/server/running-note.ts';

const REPOSITORY = fileURLToPath(new URL('..', import.meta.url));
/** The administrator uploads timetables. */
const MOST_BODY = '300M';

/** The whole life of a server: data, site, requests, and the end of it. */
async function serve(settings: Settings): Promise<void> {
  const { database, close } = await openData(settings, (why) => {
    console.error(why);
    process.exitCode = 1;
    process.kill(process.pid, 'SIGTERM');
  });
  tellSite(settings, JSON.stringify(database));
  const site = await importSite();
  const server = await listen((request, response) => {
    markOrigin(request, settings);
    fillForwarded(request, settings.proxies);
    site(request, response);
  }, settings).catch(async (error: unknown) => {
    await endSite();
    await close();
    throw error;
  });
  noteRunning(settings.data, settings.origin);
  endWith(async () => {
    await stopListening(server);
    await endSite();
    forgetRunning(settings.data);
    await close();
  });
  const link = await firstLink(database, settings.origin);
  console.log(`Afield is at ${settings.origin}`);
  if (link) console.log(`Open this once, within 24 hours, to become its administrator:\n${link}`);
}

/** The built site reads its settings from the environment, when it is imported. */
function tellSite(settings: Settings, database: string): void {
  Object.assign(process.env, {
    AFIELD_DATA: settings.data,
    AFIELD_DATABASE: database,
    PROTOCOL_HEADER,
    HOST_HEADER,
    BODY_SIZE_LIMIT: MOST_BODY,
    ...(settings.proxies > 0 && { ADDRESS_HEADER: FORWARDED_HEADER, XFF_DEPTH: String(settings.proxies) })
  });
}

async function importSite(): Promise<RequestListener> {
  const handler = pathToFileURL(resolve(REPOSITORY, process.env.AFIELD_BUILD ?? 'build', 'handler.js')).href;
  const site = (await import(handler)) as { handler: (...given: [...Parameters<RequestListener>, () => void]) => void };
  return (request, response) => site.handler(request, response, () => response.writeHead(404).end());
}

/** The site closes what it opened; each part adds its promise. */
async function endSite(): Promise<void> {
  const endings: Promise<void>[] = [];
  process.emit('sveltekit:shutdown' as never, 'SIGTERM' as never, endings as never);
  await Promise.allSettled(endings);
}

/** Once, whichever signal comes first and however often. */
function endWith(end: () => Promise<void>): void {
  let ending: Promise<void> | undefined;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      ending ??= end().then(
        () => process.exit(),
        (error: unknown) => {
          console.error(error);
          process.exit(1);
        }
      );
    });
  }
}

try {
  await serve(readSettings(process.env, REPOSITORY));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (process.env.LOG_LEVEL === 'debug') console.error(error);
  process.exit(1);
}
