import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { makePerson } from '../../../../test/factories.ts';
import { scannedGatherings } from '../../../../test/found-gatherings.ts';
import type { Mark } from '../listed-gathering.ts';
import { seesName } from '../shown-sign-up.ts';
import { SIGN_UP_SHOWN_TO, type SignUpShownTo } from '../sign-up.ts';
import { goingByMarks, markShownTo } from './going-by-marks.ts';
import { listGatherings, markGathering } from './list-gatherings.ts';

const db = await testDatabase();
const NOW = new Date('2026-11-25T09:00:00Z');
const DAYS = { from: '2026-12-01', until: '2026-12-31' };
const crowd = await Promise.all(Array.from({ length: 5 }, (_, n) => makePerson(db, `Goer ${n}`)));
const viewer = await makePerson(db, 'Viewer');
let told = 0;

/** A gathering that a calendar of the server, or of one person, tells of. */
async function tell(owner: string | null, title = `Fair ${told++}`): Promise<string> {
  const source = await db
    .insertInto('source')
    .values({
      name: 'Calendar',
      owner_id: owner,
      address: `https://example.org/${told++}`,
      added_at: NOW,
      next_at: NOW
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const said = { title, start: '2026-12-05T10:00', end: '2026-12-05T12:00', attendance: 'online', cancelled: false };
  const { id } = await db
    .insertInto('source_statement')
    .values({
      source_id: source.id,
      uid: `${told++}`,
      recurrence: '',
      sequence: 0,
      folded_title: title.toLowerCase(),
      first_date: '2026-12-05',
      last_date: '2026-12-05',
      said: JSON.stringify(said),
      found_place: null
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

const mark = (person: { id: string }, id: string, shownTo: SignUpShownTo, as: Mark | null = 'going') =>
  markGathering(db, { person: person.id, id, mark: as, shownTo });

async function readBy(person: { id: string } | null, id: string, most = 9) {
  const all = await listGatherings(db, { person: person?.id ?? null, ...DAYS });
  const listed = all.filter(({ ids }) => ids.includes(id));
  const going = await goingByMarks(db, { listed, viewer: person?.id ?? null, most });
  return going.get(listed[0]?.id ?? '') ?? { names: [], more: 0 };
}

const givens = fc.array(
  fc.record({
    shownTo: fc.constantFrom(...SIGN_UP_SHOWN_TO),
    going: fc.boolean(),
    followsViewer: fc.boolean(),
    blocks: fc.boolean()
  }),
  { minLength: 1, maxLength: crowd.length }
);

test(
  'whoever looks, no name shows that is not for her, and nobody who hides is counted',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(givens, fc.boolean(), fc.boolean(), async (given, signedIn, goes) => {
        const id = await tell(null);
        await db.deleteFrom('follow').execute();
        await db.deleteFrom('block').execute();
        for (const [n, { shownTo, going, followsViewer, blocks }] of given.entries()) {
          const person = crowd[n]!;
          await mark(person, id, shownTo, going ? 'going' : 'maybe');
          if (followsViewer)
            await db
              .insertInto('follow')
              .values({ person_id: person.id, followed_id: viewer.id, followed_at: NOW })
              .execute();
          if (blocks)
            await db
              .insertInto('block')
              .values({ person_id: person.id, blocked_id: viewer.id, blocked_at: NOW })
              .execute();
        }
        if (goes) await mark(viewer, id, 'nobody');
        const { names, more } = await readBy(signedIn ? viewer : null, id);
        const marked = given.flatMap((one, n) => (one.going ? [{ ...one, name: crowd[n]!.name }] : []));
        const known = marked.filter(({ shownTo, followsViewer, blocks }) => {
          if (!signedIn) return shownTo === 'everyone';
          if (blocks) return false;
          const beholder = ['visitor' as const, ...(goes ? ['going' as const] : [])];
          // Whom she follows sees her: it is the viewer whom this person must follow.
          return seesName([...beholder, ...(followsViewer ? ['followed' as const] : [])], shownTo);
        });
        expect(names.map(({ name }) => name).toSorted()).toEqual(known.map(({ name }) => name).toSorted());
        expect(names.length + more).toBe(marked.filter(({ shownTo }) => shownTo !== 'nobody').length);
      }),
      { numRuns: 40 }
    );
  }
);

test('a mark on what only she sees is seen by nobody, and tells of no private calendar where a public one says the same', async () => {
  const [ann, ben] = [crowd[0]!, crowd[1]!];
  await db.deleteFrom('block').execute();
  const hers = await tell(ann.id, 'Secret fair');
  await mark(ann, hers, 'everyone');
  expect(await readBy(ben, hers)).toEqual({ names: [], more: 0 });
  const open = await tell(null, 'Open fair');
  await tell(ann.id, 'Open fair');
  await mark(ann, open, 'everyone');
  const read = await readBy(ben, open);
  expect(read.names.map(({ name }) => name)).toEqual([ann.name]);
  expect((await listGatherings(db, { person: ben.id, ...DAYS })).find(({ ids }) => ids.includes(open))?.ids).toEqual([
    open
  ]);
});

test('unless she chooses it is for herself alone; her choice is kept, and changed with the next', async () => {
  const ann = crowd[0]!;
  const id = await tell(null);
  const listed = async () =>
    (await listGatherings(db, { person: ann.id, ...DAYS })).find(({ ids }) => ids.includes(id))!;
  expect(await markShownTo(db, ann.id, await listed())).toBeUndefined();
  await markGathering(db, { person: ann.id, id, mark: 'going' });
  expect(await markShownTo(db, ann.id, await listed())).toBe('nobody');
  expect(await readBy(ann, id)).toMatchObject({ names: [], more: 0, mine: 'going' });
  await mark(ann, id, 'everyone');
  expect(await markShownTo(db, ann.id, await listed())).toBe('everyone');
});

test('what people whom one follows have marked, and show, is among what one follows', async () => {
  const [ann, ben] = [crowd[0]!, crowd[1]!];
  await db.deleteFrom('follow').execute();
  await db.insertInto('follow').values({ person_id: ben.id, followed_id: ann.id, followed_at: NOW }).execute();
  const [shown, hidden] = [await tell(null), await tell(null)];
  await mark(ann, shown, 'everyone');
  await mark(ann, hidden, 'followed');
  const followed = await scannedGatherings(db, { person: ben.id, ...DAYS, followed: true });
  const ids = followed.flatMap((one) => one.ids);
  expect([ids.includes(shown), ids.includes(hidden)]).toEqual([true, false]);
});
