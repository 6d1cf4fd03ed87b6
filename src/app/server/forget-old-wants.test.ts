import { expect, test } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { makeGathering, makeGroup, makePerson } from '../../../test/factories.ts';
import { signUp } from '#gatherings/server';
import { decideAboutText, readDossier } from '#moderation/server';
import { NO_WANTS } from '#unconference';
import { readOwnWants, readWants, sayWants } from '#unconference/server';
import { forgetOldWants } from './forget-old-wants.ts';
import { findText } from './texts.ts';

const db = await testDatabase();
const NOW = new Date('2026-11-29T10:00:00Z');
const ENDED = new Date('2026-12-05T16:30:00Z');
const daysAfter = (days: number) => new Date(ENDED.getTime() + days * 86_400_000 + 1000);
const [gwen, tom] = [await makePerson(db, 'Gwen'), await makePerson(db, 'Tom')];
const group = await makeGroup(db, gwen, 'Code and Cake');
const asOrganiser = { person: gwen.id, looksAfter: true };

async function saidAt(day: { starts_at?: Date; ends_at?: Date } = {}): Promise<string> {
  const { id } = await makeGathering(db, group, { kind: 'unconference', ...day });
  const going = { answer: 'going', way: 'in-person', shownTo: 'nobody', words: '', firstTime: false } as const;
  const typed = { ...NO_WANTS, cake: 'Bara brith', needs: 'Vegan' };
  await db.transaction().execute(async (tx) => {
    await signUp(tx, { ...going, gathering: id, person: tom.id }, NOW);
    await sayWants(tx, { gathering: id, person: tom.id, typed }, NOW);
  });
  return id;
}

test('two weeks after the end nothing of it is kept, nor of what was withheld; until then all of it', async () => {
  const [camp, later] = [await saidAt(), await saidAt({ ends_at: daysAfter(2) })];
  const said = await readWants(db, camp, asOrganiser);
  const name = { kind: 'want', id: said.find(({ kind }) => kind === 'cake')?.id ?? '' } as const;
  const text = await findText(db, name, { person: gwen }, NOW);
  if (!text) throw new Error('The cake was not found.');
  await db
    .transaction()
    .execute((tx) => decideAboutText(tx, { text, by: gwen.id, typed: { what: 'hidden', because: 'Odd' } }, NOW));
  await forgetOldWants(db, new Date(ENDED.getTime() + 14 * 86_400_000 - 1000));
  expect(await readOwnWants(db, { gathering: camp, person: tom.id })).toHaveLength(2);
  await forgetOldWants(db, daysAfter(14));
  expect(await readOwnWants(db, { gathering: camp, person: tom.id })).toEqual([]);
  expect((await readDossier(db, name)).state).toBe('shown');
  expect(await readOwnWants(db, { gathering: later, person: tom.id })).toHaveLength(2);
});
