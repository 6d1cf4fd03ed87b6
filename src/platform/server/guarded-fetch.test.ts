import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { remoteSite } from '../../../test/remote-site.ts';
import { createGuardedDownload, createGuardedFetch } from './guarded-fetch.ts';

const { asked, here, page, port } = await remoteSite();
const reader = (resolve?: (host: string) => Promise<{ address: string; family: number }[]>) =>
  createGuardedFetch({ allowHosts: [`127.0.0.1:${port}`, `feed.example:${port}`], resolve });

test('a page is read, with what it says of itself', async () => {
  page('/page', (_request, response) => {
    response.writeHead(200, {
      'content-type': 'text/HTML',
      etag: '"1"',
      'last-modified': 'Sat, 14 Mar 2026 09:30:00 GMT'
    });
    response.end('Dydd da');
  });
  expect(await reader()({ address: here('/page') })).toEqual({
    got: 'page',
    address: here('/page'),
    contentType: 'text/html',
    text: 'Dydd da',
    etag: '"1"',
    lastModified: 'Sat, 14 Mar 2026 09:30:00 GMT'
  });
});

test('what has not changed is not sent again', async () => {
  page('/same', (request, response) => {
    const same = request.headers['if-none-match'] === '"1"' && request.headers['if-modified-since'] === 'then';
    response.writeHead(same ? 304 : 200).end();
  });
  expect(await reader()({ address: here('/same'), etag: '"1"', lastModified: 'then' })).toEqual({
    got: 'not-modified'
  });
});

test('too much is not read, whether it was announced, comes unannounced or is packed', async () => {
  page('/announced', (_request, response) => response.writeHead(200, { 'content-length': '5000' }).flushHeaders());
  page('/endless', (_request, response) => {
    const more = (error?: Error | null) => void (error ?? response.write('x'.repeat(1000), more));
    more();
  });
  const bomb = gzipSync(Buffer.alloc(3_000_000));
  page('/bomb', (_request, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb));
  for (const path of ['/announced', '/endless']) {
    expect(await reader()({ address: here(path), mostBytes: 4000 }), path).toEqual({
      got: 'refused',
      reason: 'too-big'
    });
  }
  expect(await reader()({ address: here('/bomb'), mostBytes: 1_000_000 })).toEqual({
    got: 'refused',
    reason: 'too-big'
  });
});

test('packed pages are unpacked, what cannot be unpacked is refused', async () => {
  const packed = { gzip: gzipSync('hello'), br: brotliCompressSync('hello') };
  for (const [packing, bytes] of Object.entries(packed)) {
    page(
      `/${packing}`,
      (_request, response) => void response.writeHead(200, { 'content-encoding': packing }).end(bytes)
    );
    expect(await reader()({ address: here(`/${packing}`) })).toMatchObject({ text: 'hello' });
  }
  page(
    '/twice',
    (_request, response) => void response.writeHead(200, { 'content-encoding': 'gzip, gzip' }).end('hello')
  );
  page('/not-gzip', (_request, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end('hello'));
  for (const path of ['/twice', '/not-gzip']) {
    expect(await reader()({ address: here(path) }), path).toEqual({ got: 'refused', reason: 'unreadable' });
  }
});

test('a server that never gets to the end is left', async () => {
  page('/silent', () => undefined);
  page('/drip', (_request, response) => void response.writeHead(200).write('a'));
  for (const path of ['/silent', '/drip']) {
    expect(await reader()({ address: here(path), mostSeconds: 0.1 }), path).toEqual({
      got: 'refused',
      reason: 'too-slow'
    });
  }
});

test('a server that would go on in another protocol is left', async () => {
  page('/upgrade', (_request, { socket }) => {
    socket?.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n');
  });
  expect(await reader()({ address: here('/upgrade') })).toEqual({ got: 'refused', reason: 'unreachable' });
});

test('half an answer counts as none', async () => {
  page('/half', (_request, response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('half', () => void response.destroy());
  });
  page('/gone', (request) => void request.socket.destroy());
  page('/half-packed', (_request, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' });
    response.write(gzipSync('hello').subarray(0, 12), () => void response.destroy());
  });
  for (const path of ['/half', '/gone', '/half-packed']) {
    expect(await reader()({ address: here(path) }), path).toEqual({ got: 'refused', reason: 'unreachable' });
  }
});

test('a refusal by the other server comes with its number, and how long it wants to be left alone', async () => {
  page('/busy', (_request, response) => void response.writeHead(503, { 'retry-after': '120' }).end());
  expect(await reader()({ address: here('/busy') })).toEqual({
    got: 'refused',
    reason: 'status',
    status: 503,
    retryAfter: 120
  });
  expect(await reader()({ address: here('/none') })).toMatchObject({ reason: 'status', status: 404 });
});

test('a password in the address goes to its server and nowhere else', async () => {
  page(
    '/mine',
    (_request, response) => void response.writeHead(302, { location: `http://feed.example:${port}/theirs` }).end()
  );
  page('/theirs', (_request, response) => void response.end());
  const fetchPage = reader(async () => [{ address: '127.0.0.1', family: 4 }]);
  await fetchPage({ address: `http://ann:se%2Fcret@127.0.0.1:${port}/mine` });
  const [first, second] = asked.slice(-2);
  expect(first?.headers.authorization).toBe(`Basic ${btoa('ann:se/cret')}`);
  expect(second?.headers.authorization).toBeUndefined();
});

test('text is read in the letters it was written in', async () => {
  const latin = Buffer.from('Caf\xe9', 'latin1');
  page(
    '/latin',
    (_request, response) =>
      void response.writeHead(200, { 'content-type': 'text/plain; charset=ISO-8859-1' }).end(latin)
  );
  page(
    '/meta',
    (_request, response) =>
      void response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(Buffer.concat([Buffer.from('<meta charset="latin1">'), latin]))
  );
  page('/marked', (_request, response) => void response.end(Buffer.from('\ufeffCafé', 'utf8')));
  expect(await reader()({ address: here('/latin') })).toMatchObject({ text: 'Café' });
  expect(await reader()({ address: here('/meta') })).toMatchObject({ text: '<meta charset="latin1">Café' });
  expect(await reader()({ address: here('/marked') })).toMatchObject({ text: 'Café' });
});

test('something large goes to a file, and leaves none behind when it is refused', async () => {
  const download = createGuardedDownload({ allowHosts: [`127.0.0.1:${port}`] });
  const toFile = join(mkdtempSync(join(tmpdir(), 'afield-download-')), 'feed.zip');
  page('/feed.zip', (_request, response) => void response.end('x'.repeat(10_000)));
  expect(await download({ address: here('/feed.zip'), toFile })).toMatchObject({ got: 'file', bytes: 10_000 });
  expect(readFileSync(toFile, 'utf8')).toHaveLength(10_000);
  expect(await download({ address: here('/feed.zip'), toFile, mostBytes: 100 })).toMatchObject({ reason: 'too-big' });
  expect(existsSync(toFile)).toBe(false);
});
