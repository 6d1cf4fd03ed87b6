import { expect, test } from 'vitest';
import { nameDevice } from './device.ts';

test('a phone is named by its browser and its make', () => {
  const said =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Mobile/15E148 Safari/604.1';
  expect(nameDevice(said)).toEqual({ browser: 'Safari', system: 'iPhone' });
});

test('a browser that also names others is told from them', () => {
  const said =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0';
  expect(nameDevice(said)).toEqual({ browser: 'Edge', system: 'Windows' });
});

test('a browser that says nothing known stays unnamed', () => {
  expect(nameDevice(null)).toEqual({ browser: undefined, system: undefined });
});
