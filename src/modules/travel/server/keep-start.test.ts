import { expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { makePerson } from '../../../../test/factories.ts';
import { DEFAULT_TRAVEL_LIMITS } from '../limits.ts';
import { exportOf } from './export-of.ts';
import { keepStart, readStart } from './keep-start.ts';
import { readStarts } from './read-starts.ts';
import { shareAnswer, readSharedAnswer } from './share-answer.ts';
import { longDay } from '../verdict-view-examples.ts';

const db = await testDatabase();
const BANGOR = { place: 'place:1', name: 'Bangor', lat: 53.2, lon: -4.1, kind: 'place' as const };

test('how somebody travels is kept with where she starts from, read for her alone, and taken along', async () => {
  const [mair, gwen] = [await makePerson(db, 'Mair'), await makePerson(db, 'Gwen')];
  const usual = { places: [BANGOR], limits: DEFAULT_TRAVEL_LIMITS };
  const hers = { ...usual, riding: { stepFree: true, without: ['bus' as const, 'ferry' as const] } };
  await keepStart(db, mair.id, hers);
  await keepStart(db, gwen.id, usual);
  expect(await readStart(db, mair.id)).toEqual(hers);
  expect(await readStart(db, gwen.id)).toEqual(usual);
  expect(Object.fromEntries(await readStarts(db, [mair.id, gwen.id]))).toEqual({ [mair.id]: hers, [gwen.id]: usual });
  expect((await exportOf(db, mair.id)).map(({ content }) => String(content)).join()).toContain('"stepFree": true');
  await keepStart(db, mair.id, usual);
  expect(await readStart(db, mair.id)).toEqual(usual);
});

test('an answer that is shared says nothing of how its sharer travels, be her start shown or not', async () => {
  const view = { ...longDay, riding: { stepFree: true } };
  for (const showStart of [true, false]) {
    const id = await shareAnswer(db, { view, showStart }, new Date());
    expect((await readSharedAnswer(db, id))?.view).not.toHaveProperty('riding');
  }
});
