import { Worker } from 'node:worker_threads';
import { createGridMaker } from '@afield/grid/server';
import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { makeGathering, makeGroup, makePerson } from '../../../../test/factories.ts';
import { placeCamp } from '../../../../test/placed-camp.ts';
import { BLANK_PITCH } from '../index.ts';
import { makeDraft, pitchSession } from './index.ts';

const db = await testDatabase();
const maker = createGridMaker(new Worker(new URL(import.meta.resolve('@afield/grid/worker'))));
afterAll(() => maker.close());

const ONE_TIME = [{ id: '', starts: '10:30', ends: '11:15', called: '' }];

test('a session that nobody asked for yet has the room that is free, also where its host would rather see another', async () => {
  const [gwen, tom] = [await makePerson(db, 'Gwen'), await makePerson(db, 'Tom')];
  const group = await makeGroup(db, gwen, 'Code and Cake');
  const { id } = await makeGathering(db, group, { kind: 'unconference' });
  const [maps = ''] = await placeCamp(db, { id, by: tom, titles: ['Maps'], slots: ONE_TIME });
  const pitching = { gathering: id, by: gwen.id, typed: { ...BLANK_PITCH, title: 'A quiet hour with knitting' } };
  await db.transaction().execute((tx) => pitchSession(tx, pitching, new Date()));
  await db.insertInto('interest').values({ pitch_id: maps, person_id: gwen.id, wish: 'must' }).execute();
  expect(await makeDraft({ db, maker, gathering: id })).toMatchObject({ unplaced: [], points: 0 });
});
