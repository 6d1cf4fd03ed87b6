import { expect, test } from 'vitest';
import { remoteSite } from '../../../test/remote-site.ts';
import { createGuardedFetch } from './guarded-fetch.ts';

const { asked, here, page, port } = await remoteSite();
const inner = await remoteSite();
const reader = (resolve?: (host: string) => Promise<{ address: string; family: number }[]>) =>
  createGuardedFetch({ allowHosts: [`127.0.0.1:${port}`, `feed.example:${port}`], resolve });

test('this machine is refused, however its name is written', async () => {
  const fetchPage = createGuardedFetch();
  const numbers = ['127.0.0.1', '0177.0.0.1', '0x7f.1', '127.1', '2130706433', '127.0.0.1.', '１２７。0。0。1', '0'];
  const inside = ['[::1]', '[::]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[64:ff9b::7f00:1]', '[2002:7f00:1::]'];
  for (const host of ['localhost', 'me@localhost', 'example.org:80@127.0.0.1', ...numbers, ...inside]) {
    expect(await fetchPage({ address: `http://${host}:8080/` }), host).toEqual({
      got: 'refused',
      reason: 'private-address'
    });
  }
});

test('a redirect into the own network is refused', async () => {
  page('/inward', (_request, response) => void response.writeHead(302, { location: 'http://127.0.0.1:8080/' }).end());
  page(
    '/odd-port',
    (_request, response) => void response.writeHead(302, { location: `http://127.0.0.1:${inner.port}/` }).end()
  );
  page('/to-file', (_request, response) => void response.writeHead(302, { location: 'file:///etc/passwd' }).end());
  page('/metadata', (_request, response) => void response.writeHead(307, { location: '//169.254.169.254/' }).end());
  const reason = async (path: string) => await reader()({ address: here(path) });
  expect(await reason('/inward')).toEqual({ got: 'refused', reason: 'private-address' });
  expect(await reason('/odd-port')).toEqual({ got: 'refused', reason: 'port' });
  expect(await reason('/to-file')).toEqual({ got: 'refused', reason: 'scheme' });
  expect(await reason('/metadata')).toEqual({ got: 'refused', reason: 'private-address' });
});

test('a redirect that leads somewhere is followed, one that never ends is not', async () => {
  page('/old', (_request, response) => void response.writeHead(301, { location: 'new' }).end());
  page('/new', (_request, response) => void response.end('moved'));
  page('/round', (_request, response) => void response.writeHead(302, { location: '/round' }).end());
  expect(await reader()({ address: here('/old') })).toMatchObject({ text: 'moved', address: here('/new') });
  expect(await reader()({ address: here('/round') })).toEqual({ got: 'refused', reason: 'too-many-redirects' });
});

test('a name that leads to a public and to an inner address is refused', async () => {
  const mixed = createGuardedFetch({
    resolve: async () => [
      { address: '93.184.215.14', family: 4 },
      { address: '10.0.0.1', family: 4 }
    ]
  });
  expect(await mixed({ address: 'http://feed.example/' })).toEqual({ got: 'refused', reason: 'private-address' });
});

test('the name is looked up once, and only what was checked is connected to', async () => {
  page('/feed', (_request, response) => void response.end('feed'));
  let times = 0;
  const rebinding = reader(async () => [{ address: ++times === 1 ? '127.0.0.1' : '10.9.9.9', family: 4 }]);
  expect(await rebinding({ address: `http://feed.example:${port}/feed` })).toMatchObject({ text: 'feed' });
  expect(times).toBe(1);
  expect(asked.at(-1)?.headers.host).toBe(`feed.example:${port}`);
});

test('a name that nobody knows is said to be unknown', async () => {
  const nowhere = createGuardedFetch({ resolve: async () => Promise.reject(new Error('ENOTFOUND')) });
  expect(await nowhere({ address: 'https://nowhere.example/' })).toEqual({ got: 'refused', reason: 'unknown-host' });
});
