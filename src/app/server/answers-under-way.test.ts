import { expect, test } from 'vitest';
import { answersUnderWay } from './answers-under-way.ts';

const slow = () => {
  let told: (done: number, of: number) => void = () => {};
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const ask = (onProgress: (done: number, of: number) => void) => {
    told = onProgress;
    return promise;
  };
  return { ask, tell: (done: number, of: number) => told(done, of), resolve, reject };
};

test('whoever does not want to wait reads how far it is, and then the answer', async () => {
  const { answerSoon, isKnown } = answersUnderWay<string>({ patience: 1 });
  const { ask, tell, resolve } = slow();
  expect(isKnown('a')).toBe(false);
  expect(await answerSoon('a', ask)).toEqual({ progress: { done: 0, of: 0 } });
  tell(16, 40);
  expect(await answerSoon('a', () => Promise.reject(new Error('asked twice')))).toEqual({
    progress: { done: 16, of: 40 }
  });
  expect(isKnown('a')).toBe(true);
  resolve('Bangor');
  expect(await answerSoon('a', ask)).toEqual({ reply: 'Bangor' });
});

test('what is answered at once is not waited for, and is known for a while', async () => {
  let clock = 0;
  const { answerSoon, isKnown } = answersUnderWay<string>({ patience: 60_000, now: () => clock });
  expect(await answerSoon('a', () => Promise.resolve('Bangor'))).toEqual({ reply: 'Bangor' });
  expect(isKnown('a')).toBe(true);
  clock += 3_600_000;
  expect(isKnown('a')).toBe(false);
});

test('what fails is told to who waits, and can be asked again', async () => {
  const { answerSoon, isKnown } = answersUnderWay<string>({ patience: 60_000 });
  await expect(answerSoon('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(isKnown('a')).toBe(false);
});
