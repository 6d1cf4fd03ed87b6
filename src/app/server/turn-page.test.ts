import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beyond, bySoonest, type ListedGathering } from '#gatherings';
import { type ListCursor, type ListFilter, LISTED_VERDICTS, passesOf, type VerdictWord } from '#travel';
import { type Labelled, type ReadList, turnPage } from './turn-page.ts';

const MOST = 4;

const list = fc
  .array(fc.tuple(fc.nat({ max: 25 }), fc.constantFrom<VerdictWord>(...LISTED_VERDICTS)), {
    maxLength: 40,
    size: 'max'
  })
  .map((days) => days.map(([day, verdict], n): Labelled => ({ listed: on(day, `n${n}`), verdict })))
  .map((all) => all.sort((a, b) => bySoonest(a.listed, b.listed)));

function on(day: number, id: string): ListedGathering {
  const start = Temporal.PlainDate.from('2026-12-01').add({ days: day }).toString();
  return { id, ids: [id], gathering: { title: 'Camp', start, attendance: 'in-person', cancelled: false }, sources: [] };
}

/** Reads a list three at a time. */
function reading(all: Labelled[]): ReadList {
  return async function* read(_pass, { backwards, place }) {
    const listed = all.map((one) => one.listed);
    const rest = beyond(backwards ? listed.reverse() : listed, place, backwards);
    for (let at = 0; at < rest.length; at += 3) {
      const chunk = rest.slice(at, at + 3);
      yield await Promise.resolve(chunk.flatMap((one) => all.find(({ listed: { id } }) => id === one.id) ?? []));
    }
  };
}

const filters = fc.record({
  verdicts: fc.subarray([...LISTED_VERDICTS]),
  sort: fc.constantFrom<ListFilter['sort']>('date', 'ease')
});

test('page by page everything that is asked for comes once and in order, and back again page by page', async () => {
  await fc.assert(
    fc.asyncProperty(list, filters, async (all, { verdicts, sort }) => {
      const passes = passesOf({ verdicts, sort }, true);
      const wanted = passes.flatMap((pass) => all.filter(({ verdict }) => verdict && pass.verdicts.includes(verdict)));
      const pages: string[][] = [];
      let after: ListCursor | undefined;
      let before: ListCursor | undefined;
      do {
        const page = await turnPage(reading(all), { passes, most: MOST, ...(after && { after }) });
        pages.push(page.listed.map(({ id }) => id));
        [after, before] = [page.after, page.before];
      } while (after);
      expect(pages.flat()).toEqual(wanted.map(({ listed }) => listed.id));
      for (const page of pages.slice(0, -1).reverse()) {
        expect(before).toBeDefined();
        const back = await turnPage(reading(all), { passes, most: MOST, ...(before && { before }) });
        expect(back.listed.map(({ id }) => id)).toEqual(page);
        before = back.before;
      }
      expect(before).toBeUndefined();
    }),
    { numRuns: 200 }
  );
});

test('where few are found among very many, the page says how far it has looked, and the next goes on from there', async () => {
  const all = Array.from({ length: 1000 }, (_, n): Labelled => {
    const verdict = n === 10 || n === 700 ? 'day-trip' : 'out-of-reach';
    return { listed: on(n, `n${n}`), verdict };
  });
  const passes = passesOf({ verdicts: ['day-trip'], sort: 'date' }, true);
  const first = await turnPage(reading(all), { passes, most: MOST });
  expect(first.listed.map(({ id }) => id)).toEqual(['n10']);
  expect(first.lookedUntil).toBe(first.after?.start);
  const next = await turnPage(reading(all), { passes, most: MOST, ...(first.after && { after: first.after }) });
  expect(next.listed.map(({ id }) => id)).toEqual(['n700']);
  expect([next.after, next.lookedUntil]).toEqual([undefined, undefined]);
});
