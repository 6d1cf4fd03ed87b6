import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { makeGathering, makeGroup, makeMember, makePerson } from '../../../../test/factories.ts';
import { foldTitle } from '../fold-title.ts';
import { placeInList } from '../list-place.ts';
import type { ListedGathering } from '../listed-gathering.ts';
import { listGatherings } from './list-gatherings.ts';
import { countScan, scanGatherings, scanPast, type ScanAsked, type Scanning } from './scan-gatherings.ts';

const db = await testDatabase();
const NOW = new Date('2026-11-25T09:00:00Z');
const RANGE = { from: '2026-11-25', until: '2027-02-28' };
const [mair, tom] = [await makePerson(db, 'Mair'), await makePerson(db, 'Tom')];
const group = await makeGroup(db, mair, 'Libraries');
await makeMember(db, group, tom);
const sources = await Promise.all(
  [null, null, mair.id].map(async (owner_id, index) => {
    const source = { owner_id, name: `Calendar ${index}`, added_at: NOW, next_at: NOW };
    return (await db.insertInto('source').values(source).returning('id').executeTakeFirstOrThrow()).id;
  })
);

const when = fc
  .record({
    day: fc.integer({ min: -20, max: 60 }),
    lasts: fc.constantFrom(0, 0, 0, 1, 12),
    hour: fc.constantFrom('00:30', '10:00', '23:30')
  })
  .map(({ day, lasts, hour }) => {
    const first = Temporal.PlainDate.from(RANGE.from).add({ days: day });
    return { start: `${first.toString()}T${hour}`, end: `${first.add({ days: lasts }).toString()}T23:59` };
  });
const title = fc.constantFrom('Camp', 'Câmp', 'Course', 'Talk');
const kind = fc.constantFrom('meet-up' as const, 'course' as const);
const attendance = fc.constantFrom('in-person' as const, 'online' as const);
const zone = fc.constantFrom('Europe/London', 'Europe/Berlin', 'America/New_York');
const held = fc.record({ title, when, kind, attendance, zone, fee: fc.constantFrom('', '£5'), mine: fc.boolean() });
const told = fc.record({
  title,
  when,
  kind,
  attendance,
  zone,
  free: fc.boolean(),
  source: fc.nat({ max: 2 }),
  uid: fc.constantFrom('a', 'b', 'c', undefined),
  sequence: fc.nat({ max: 2 })
});
const worlds = fc.record({
  held: fc.array(held, { maxLength: 150, size: 'max' }),
  told: fc.array(told, { maxLength: 150, size: 'max' }),
  /** told by a calendar as well, be it as it was before */
  again: fc.array(fc.record({ of: fc.nat({ max: 149 }), moved: fc.boolean() }), { maxLength: 12 })
});
type World = typeof worlds extends fc.Arbitrary<infer W> ? W : never;

async function make({ held: hosts, told: tellings, again }: World): Promise<void> {
  await db.deleteFrom('gathering').execute();
  await db.deleteFrom('source_statement').execute();
  const made: { id: string; index: number }[] = [];
  for (const [index, one] of hosts.entries()) {
    const { start, end } = one.when;
    const { id } = await makeGathering(db, group, {
      title: one.title,
      kind: one.kind,
      attendance: one.attendance,
      fee: one.fee,
      shown_to: one.mine ? 'members' : 'everyone',
      start,
      end,
      zone: one.zone,
      starts_at: momentOf(start, one.zone),
      ends_at: momentOf(end, one.zone),
      first_date: start.slice(0, 10),
      last_date: end.slice(0, 10)
    });
    made.push({ id, index });
  }
  for (const [index, one] of tellings.entries()) await tell({ ...one, uid: one.uid ?? `own-${index}` });
  for (const { of, moved } of again) {
    const [copy, original] = [made[of], hosts[of]];
    if (!copy || !original) continue;
    const start = moved ? original.when.start.replace(/T.*/, 'T12:00') : original.when.start;
    const end = original.when.end;
    await tell({ ...original, when: { start, end }, uid: copy.id, source: 0, sequence: 0, free: true });
  }
}

type Told = {
  title: string;
  when: { start: string; end: string };
  uid: string;
  source: number;
  sequence: number;
  free?: boolean;
};

async function tell({ uid, source, sequence, title: name, when: { start, end }, ...said }: Told) {
  await db
    .insertInto('source_statement')
    .values({
      source_id: sources[source] ?? '',
      uid,
      recurrence: '',
      sequence,
      folded_title: foldTitle(name),
      first_date: start.slice(0, 10),
      last_date: end.slice(0, 10),
      said: JSON.stringify({ ...said, title: name, start, end, cancelled: false }),
      found_place: null
    })
    .onConflict((on) => on.doNothing())
    .execute();
}

function momentOf(time: string, inZone: string): Date {
  return new Date(Temporal.PlainDateTime.from(time).toZonedDateTime(inZone).epochMilliseconds);
}

async function scanned(asked: ScanAsked, scanning?: Scanning): Promise<ListedGathering[]> {
  const all: ListedGathering[] = [];
  for await (const chunk of scanGatherings(db, asked, scanning)) all.push(...chunk);
  return all;
}

const lastDay = ({ gathering: { start, end } }: ListedGathering) => (end ?? start).slice(0, 10);

test('read some days at a time, a list is the same as read at once, either way, from any place, narrowed or not', async () => {
  await fc.assert(
    fc.asyncProperty(worlds, fc.nat(), async (world, somewhere) => {
      await make(world);
      for (const person of [mair.id, tom.id, null]) {
        const everything = await listGatherings(db, { person, from: '2026-01-01', until: '2027-12-31' });
        const all = everything.filter((one) => lastDay(one) >= RANGE.from);
        expect(await scanned({ person, ...RANGE })).toEqual(all);
        expect(await scanned({ person, ...RANGE }, { backwards: true })).toEqual(all.toReversed());
        const index = somewhere % Math.max(1, all.length);
        const place = all.slice(index, index + 1).map(placeInList)[0] ?? { start: RANGE.from, id: 'none' };
        expect(await scanned({ person, ...RANGE }, { place })).toEqual(all.slice(index + 1));
        const before = await scanned({ person, ...RANGE }, { place, backwards: true });
        expect(before).toEqual(all.slice(0, index).reverse());
        expect(await scanned({ person, ...RANGE, kind: 'course', free: true })).toEqual(
          all.filter(({ gathering }) => gathering.kind === 'course' && gathering.free)
        );
        expect(await scanned({ person, ...RANGE, isOnline: true })).toEqual(
          all.filter(({ gathering }) => gathering.attendance === 'online')
        );
        const over: ListedGathering[] = [];
        for await (const chunk of scanPast(db, { person, from: RANGE.from })) over.push(...chunk);
        expect(over).toEqual(everything.filter((one) => lastDay(one) < RANGE.from).toReversed());
      }
    }),
    { numRuns: 5, endOnFailure: true }
  );
}, 120_000);

test('counting goes no further than it has to', async () => {
  await make({ held: [], told: [], again: [] });
  const asked = { person: null, ...RANGE };
  expect(await countScan(db, asked, 5)).toBe(0);
  for (let one = 0; one < 8; one++) await makeGathering(db, group, { title: `Camp ${one}` });
  expect([await countScan(db, asked, 5), await countScan(db, asked, 10)]).toEqual([5, 8]);
});
