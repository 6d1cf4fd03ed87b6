import { expect, test } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { deliverFacts, recordFact } from './outbox.ts';

const db = await testDatabase();
let now = new Date('2026-11-25T09:00:00Z');
const record = (type: string) => db.transaction().execute((tx) => recordFact(tx, { type }));
const deliver = async (tell: (type: string) => void) => {
  const failures: string[] = [];
  const told = await deliverFacts<typeof db extends import('kysely').Kysely<infer T> ? T : never, { type: string }>(
    db,
    async (_tx, { type }) => tell(type),
    () => now,
    (type) => failures.push(type)
  );
  return { told, failures };
};

test('facts are told once each, in the order in which they were recorded', async () => {
  await record('first');
  await record('second');
  const heard: string[] = [];
  now = new Date(Date.now() + 1000);
  expect(await deliver((type) => heard.push(type))).toEqual({ told: 2, failures: [] });
  expect(await deliver((type) => heard.push(type))).toEqual({ told: 0, failures: [] });
  expect(heard).toEqual(['first', 'second']);
});

test('a fact of a transaction that was taken back is never told', async () => {
  const attempt = db.transaction().execute(async (tx) => {
    await recordFact(tx, { type: 'never' });
    throw new Error('changed my mind');
  });
  await expect(attempt).rejects.toThrow('changed my mind');
  now = new Date(Date.now() + 1000);
  expect((await deliver(() => undefined)).told).toBe(0);
});

test('a listener that fails holds up none of the others, and is asked again later', async () => {
  await record('broken');
  await record('fine');
  now = new Date(Date.now() + 1000);
  const heard: string[] = [];
  const tell = (isRepaired: boolean) => (type: string) => {
    if (type === 'broken' && !isRepaired) throw new Error('no');
    heard.push(type);
  };
  expect(await deliver(tell(false))).toEqual({ told: 1, failures: ['broken'] });
  now = new Date(now.getTime() + 60_000);
  expect((await deliver(tell(true))).told).toBe(1);
  expect(heard).toEqual(['fine', 'broken']);
});

test('two deliverers never tell the same fact', async () => {
  for (let i = 0; i < 20; i++) await record(`fact ${i}`);
  now = new Date(Date.now() + 1000);
  const heard: string[] = [];
  const tell = (type: string) => void heard.push(type);
  const both = await Promise.all([deliver(tell), deliver(tell)]);
  expect(both[0].told + both[1].told).toBe(20);
  expect(new Set(heard).size).toBe(20);
});
