import { expect, onTestFinished, test } from 'vitest';
import { LiveHub } from './live-hub.ts';

const part = (name: string, says: string) => `<live-part data-part="${name}">${says}</live-part>`;

/** A wall of two cells, somebody who can change it, and what those who watch it read. */
function openWall(cells: Record<string, string> = { a: 'Maps', b: 'Zines' }) {
  const state = { version: 1, isThere: true };
  const html = () =>
    Object.entries(cells)
      .map(([name, says]) => part(name, says))
      .join('');
  let reads = 0;
  const hub = new LiveHub({
    read: async () => {
      reads++;
      return state.isThere ? { version: String(state.version), html: html() } : undefined;
    },
    failed: (error) => {
      throw error;
    }
  });
  onTestFinished(() => hub.close());
  const change = (more: Record<string, string>) => {
    Object.assign(cells, more);
    state.version++;
    hub.refresh(() => true);
  };
  const remove = () => {
    state.isThere = false;
    hub.refresh(() => true);
  };
  return { hub, html, change, remove, reads: () => reads };
}

const wanted = (at: string) => [{ topic: 'wall', name: 'the wall', at }];

function readerOf(stream: ReadableStream<Uint8Array>) {
  const reader = stream.getReader();
  /** The next thing that is said; beats are passed over. */
  const next = async (): Promise<unknown> => {
    const { value, done } = await reader.read();
    if (done) return 'ended';
    const data = new TextDecoder().decode(value).slice('data: '.length).trim();
    return data === '' ? await next() : JSON.parse(data);
  };
  return { next, leave: () => reader.cancel() };
}

test('who watches hears what changes, and of that only the part', async () => {
  const { hub, change } = openWall();
  const { next } = readerOf(hub.watch(wanted('1'), { from: 'hall' }));
  await Promise.resolve();
  change({ b: 'Cake' });
  expect(await next()).toEqual({ name: 'the wall', version: '2', from: '1', parts: { b: 'Cake' } });
});

test('who comes with an older version is given the whole, once', async () => {
  const { hub, html, change } = openWall();
  const { next } = readerOf(hub.watch(wanted('0'), { from: 'hall' }));
  expect(await next()).toEqual({ name: 'the wall', version: '1', html: html() });
  change({ a: 'Atlases' });
  expect(await next()).toMatchObject({ parts: { a: 'Atlases' } });
});

test('however many watch, a change is read once', async () => {
  const { hub, change, reads } = openWall();
  const all = Array.from({ length: 50 }, () => readerOf(hub.watch(wanted('0'), { from: 'hall' })));
  await Promise.all(all.map(({ next }) => next()));
  const before = reads();
  change({ a: 'Atlases' });
  await Promise.all(all.map(({ next }) => next()));
  expect(reads() - before).toBe(1);
});

test('who does not read misses changes, and is given what is then', async () => {
  const { hub, html, change } = openWall({ a: 'x'.repeat(40_000), b: '' });
  const [slow, quick] = [
    readerOf(hub.watch(wanted('0'), { from: 'hall' })),
    readerOf(hub.watch(wanted('0'), { from: 'hall' }))
  ];
  await quick.next();
  for (const letter of 'yzw') {
    change({ a: letter.repeat(40_000) });
    await quick.next();
  }
  const heard: unknown[] = [];
  while ((heard.at(-1) as { version?: string })?.version !== '4') heard.push(await slow.next());
  expect(heard.length).toBeLessThan(4);
  expect(heard.at(-1)).toMatchObject({ html: html() });
});

test('a stream ends where there is nothing to watch any more, and is forgotten when its page goes', async () => {
  const { hub, remove } = openWall();
  const [stays, leaves] = [
    readerOf(hub.watch(wanted('0'), { from: 'hall' })),
    readerOf(hub.watch(wanted('0'), { from: 'hall' }))
  ];
  await stays.next();
  await leaves.leave();
  expect(hub.count()).toBe(1);
  remove();
  expect(await stays.next()).toBe('ended');
  expect(hub.count()).toBe(0);
});

test('the streams of one person can be ended, so that her rights are looked at again', async () => {
  const { hub } = openWall();
  const [hers, others] = [
    readerOf(hub.watch(wanted('0'), { person: 'her', from: 'hall' })),
    readerOf(hub.watch(wanted('0'), { person: 'other', from: 'hall' }))
  ];
  await Promise.all([hers.next(), others.next()]);
  hub.end(({ person }) => person === 'her');
  expect(await hers.next()).toBe('ended');
  expect(hub.count()).toBe(1);
});

test('who got no stream is told once what a stream would have said first', async () => {
  const { hub, html, change } = openWall();
  expect(await hub.now(wanted('1'))).toEqual([]);
  change({ a: 'Atlases' });
  expect(await hub.now(wanted('1'))).toEqual([{ name: 'the wall', version: '2', html: html() }]);
});

test('streams are counted by who watches, and by where from', async () => {
  const { hub } = openWall();
  hub.watch(wanted('0'), { person: 'her', from: 'home' });
  hub.watch(wanted('0'), { person: 'her', from: 'hall' });
  hub.watch(wanted('0'), { from: 'hall' });
  expect([hub.count(), hub.count({ person: 'her' }), hub.count({ from: 'hall' })]).toEqual([3, 2, 2]);
});
