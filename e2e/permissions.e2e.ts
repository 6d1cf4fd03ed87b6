import { expect, test } from 'vitest';
import {
  draftLinkCells,
  GATHERING_CASES,
  groupCells,
  gatheringCells,
  ideaCells,
  othersCells,
  pageCells,
  readingCells,
  textCells
} from '../test/permissions/walk.ts';
import { peopleOf } from '../test/permissions/asked-server.ts';
import { unmapped } from '../test/permissions/mapped.ts';
import { startAfield } from './afield.ts';

const server = await peopleOf(await startAfield());
const A_MINUTE = { timeout: 120_000 };

test('no form of any page is forgotten: each stands in a table of who may send it', () => {
  expect(unmapped()).toEqual({ missing: [], gone: [] });
});

test('who may do what in a group: every cell, by status and by effect', A_MINUTE, async () => {
  expect(await groupCells(server)).toEqual([]);
});

test.each(GATHERING_CASES)(
  'who may do what with a gathering: every cell, $stage, for $shownTo',
  A_MINUTE,
  async (one) => {
    expect(await gatheringCells(server, one)).toEqual([]);
  }
);

test('who has the private link to a draft reads it, and does nothing else with it', A_MINUTE, async () => {
  expect(await draftLinkCells(server)).toEqual([]);
});

test('who may do what with an idea in which state: every cell', A_MINUTE, async () => {
  expect(await ideaCells(server)).toEqual([]);
});

test.each(['reply', 'pitch-comment'] as const)(
  'who may do what with a text in which state: every cell, %s',
  A_MINUTE,
  async (kind) => {
    expect(await textCells(server, kind)).toEqual([]);
  }
);

test.each(['reply', 'pitch-comment'] as const)(
  'what is hidden or removed is read where it stands by those alone who may: %s',
  A_MINUTE,
  async (kind) => {
    expect(await readingCells(server, kind)).toEqual([]);
  }
);

test(
  'what is for oneself, for the administrator or for who holds a link is refused to all others',
  A_MINUTE,
  async () => {
    expect(await othersCells(server)).toEqual([]);
  }
);

test('pages of one’s own and of the administrator are read by nobody else', A_MINUTE, async () => {
  expect(await pageCells(server)).toEqual([]);
});
