import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { type AfieldProcess, runAfield } from '../scripts/afield-process.ts';
import { copyFolder, removeFolder } from './data-folder.ts';
import { freePort } from '../scripts/free-port.ts';

type Server = AfieldProcess & { origin: string; data: string };

const WRITERS = 4;
const ROUNDS = 10;

async function start(data: string, port: number): Promise<Server> {
  const env = { PORT: String(port), AFIELD_DATA: data, LOG_LEVEL: 'silent', AFIELD_SAMPLE: '', AFIELD_ALLOW_HOSTS: '' };
  const running = await runAfield('serve', env, /Afield is at .*\n/);
  return { ...running, origin: `http://localhost:${port}`, data };
}

async function freshData(): Promise<string> {
  const data = await copyFolder(inject('freshData'));
  onTestFinished(() => removeFolder(data));
  return data;
}

function killDatabase(data: string): void {
  const [number] = readFileSync(join(data, 'postgres/postmaster.pid'), 'utf8').split('\n');
  process.kill(Number(number), 'SIGKILL');
}

/** Asks about a gathering by hand. @returns where its answer is, once the server has said so; undefined where it died */
async function askByHand(origin: string, title: string): Promise<string | undefined> {
  const typed = { start: 'Bangor (Gwynedd)', title, town: 'Corwen', date: '2099-03-09', from: '10:30', until: '15:00' };
  try {
    const answer = await fetch(`${origin}/?/ask`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ link: '', ...typed })
    });
    expect(answer.status).toBe(303);
    return answer.headers.get('location') ?? undefined;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Writes from several sides until `enough` writes were acknowledged, then kills the server while the next are under way. */
async function writeAndKill(server: Server, enough: number, alsoDatabase: boolean): Promise<Map<string, string>> {
  const acknowledged = new Map<string, string>();
  let killing: Promise<void> | undefined;
  const kill = async () => {
    if (alsoDatabase) killDatabase(server.data);
    await server.kill();
  };
  const write = async (writer: number) => {
    for (let count = 0; !killing; count++) {
      const title = `Gathering ${writer}-${count}-${enough}`;
      const path = await askByHand(server.origin, title);
      if (path) acknowledged.set(path, title);
      if (acknowledged.size >= enough) killing ??= kill();
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
  await killing;
  return acknowledged;
}

test(
  'killed ten times in the middle of writes, it keeps everything it had said yes to',
  { timeout: 300_000 },
  async () => {
    const [data, port] = [await freshData(), await freePort()];
    const acknowledged = new Map<string, string>();
    for (let round = 0; round < ROUNDS; round++) {
      const server = await start(data, port);
      const more = await writeAndKill(server, 5 + 3 * round, round % 2 === 1);
      for (const [path, title] of more) acknowledged.set(path, title);
    }
    const server = await start(data, port);
    for (const [path, title] of acknowledged) {
      const page = await fetch(server.origin + path);
      expect(await page.text()).toContain(title);
    }
    expect(acknowledged.size).toBeGreaterThanOrEqual(185);
    expect(await server.stop()).toBe(0);
  }
);

test('a second start says that Afield is running already, and where', async () => {
  const [data, port] = [await freshData(), await freePort()];
  const server = await start(data, port);
  await expect(start(data, await freePort())).rejects.toThrow(
    `Afield is running already on this data: ${server.origin}`
  );
  expect(await server.stop()).toBe(0);
});

test('a database that is killed under Afield is started again, and is Afield’s alone still', async () => {
  const [data, port] = [await freshData(), await freePort()];
  const server = await start(data, port);
  const status = async (path: string) => (await fetch(server.origin + path)).status;
  killDatabase(data);
  await expect.poll(() => status('/readyz'), { interval: 10 }).toBe(503);
  expect(await status('/healthz')).toBe(200);
  await expect.poll(() => status('/readyz'), { timeout: 30_000 }).toBe(200);
  await expect(start(data, await freePort())).rejects.toThrow('Afield is running already');
  expect(await server.stop()).toBe(0);
});

test('Ctrl-C ends it cleanly though somebody is in the middle of a request', async () => {
  const [data, port] = [await freshData(), await freePort()];
  const server = await start(data, port);
  const slow = connect(port, 'localhost');
  slow.on('error', () => undefined);
  await new Promise<void>((ready) => slow.once('connect', ready));
  slow.write('POST /?/ask HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nlink=');
  expect(await server.stop()).toBe(0);
  expect(() => readFileSync(join(data, 'postgres/postmaster.pid'))).toThrow('ENOENT');
});
