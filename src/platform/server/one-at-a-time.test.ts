import { expect, test } from 'vitest';
import { oneAtATime } from './one-at-a-time.ts';

test('one thing is made at a time, in the order of asking, and what fails holds up nothing', async () => {
  const make = oneAtATime();
  const [happened, gate] = [[] as string[], Promise.withResolvers<void>()];
  const first = make('a', async () => {
    await gate.promise;
    happened.push('a');
    throw new Error('no');
  });
  const second = make('b', async () => void (await Promise.resolve(), happened.push('b')));
  gate.resolve();
  await expect(first).rejects.toThrow('no');
  await second;
  expect(happened).toEqual(['a', 'b']);
});

test('who asks while it is made gets the next, with all others who ask by then', async () => {
  const make = oneAtATime();
  const gate = Promise.withResolvers<void>();
  const [begun, going] = [Promise.withResolvers<void>(), { made: 0 }];
  const again = async () =>
    await make('a', async () => {
      begun.resolve();
      await gate.promise;
      return ++going.made;
    });
  const first = again();
  await begun.promise;
  const others = Array.from({ length: 100 }, again);
  gate.resolve();
  expect(await first).toBe(1);
  expect(await Promise.all(others)).toEqual(Array.from({ length: 100 }, () => 2));
  expect(await again()).toBe(3);
});
