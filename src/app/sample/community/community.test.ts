import { expect, test } from 'vitest';
import { SAMPLE_GROUPS } from './groups.ts';
import { SAMPLE_HELD } from './held.ts';
import { SAMPLE_PEOPLE } from './people.ts';
import { PAST_SESSIONS } from './past-sessions.ts';
import { SAMPLE_PITCHES } from './pitches.ts';

const names = new Set(SAMPLE_PEOPLE.map(({ name }) => name));

test('the sample has some sixty people, each of a name of her own', () => {
  expect(names.size).toBe(60);
});

test('whoever speaks in the sample is one of its people, and every gathering has its group', () => {
  const speakers = SAMPLE_GROUPS.flatMap(({ people, threads }) => [
    ...people,
    ...threads.flatMap(({ by, replies }) => [by, ...replies.map(([writer]) => writer)])
  ]);
  speakers.push(...SAMPLE_PITCHES.map(({ by }) => by));
  speakers.push(
    ...PAST_SESSIONS.flatMap(({ by, present = [], comments = [] }) => [
      by,
      ...[...present, ...comments].map(([one]) => one)
    ])
  );
  expect(speakers.filter((name) => !names.has(name))).toEqual([]);
  const groups = SAMPLE_GROUPS.map(({ name }) => name);
  expect(SAMPLE_HELD.filter(({ group }) => !groups.includes(group))).toEqual([]);
});

test('somewhere more want to come than there are places', () => {
  expect(SAMPLE_HELD.some(({ places = Infinity, goers }) => goers > places)).toBe(true);
});
