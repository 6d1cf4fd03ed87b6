import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { foundGatherings, scannedGatherings } from '../../../test/found-gatherings.ts';
import { anyPlan, HOW_MANY, makeWorld, type Plan, SECRETS, type World } from '../../../test/private-world.ts';
import {
  exportGatheringsOf,
  goingOf,
  listGatherings,
  listGroupGatherings,
  listMyDays,
  readHosted,
  readSignUps,
  withGoers
} from '#gatherings/server';
import { exportGroupsOf, listGroups, listMembers, readGroup } from '#groups/server';
import { exportIdeasOf } from '#ideas/server';
import { exportModerationOf } from '#moderation/server';
import { exportNotificationsOf, listNotices } from '#notifications/server';
import { exportPeopleOf, findPeople, readProfile, suggestPeople } from '#people/server';
import { exportSourcesOf, listSources } from '#sources/server';
import { exportTravelOf, mayAskMembers } from '#travel/server';
import { groupNews } from './group-news.ts';
import { gatheringCalendar, groupCalendar } from './public-calendars.ts';

const db = await testDatabase();
const NOW = new Date('2026-11-25T09:00:00Z');
const RUNS = 40;
const DAYS = { from: '2026-12-01', until: '2026-12-31' };
const publishing = { db, origin: 'https://afield.example.org' };
let runs = 0;

/** Whoever reads: one of the people, or null for somebody who is not signed in. */
type Reader = number | null;
const READERS: Reader[] = [null, ...Array.from({ length: HOW_MANY }, (_, index) => index)];

/** Everything that one reader is shown anywhere, in one text. */
async function shownTo({ people, groups, gatherings }: World, reader: Reader, run: string): Promise<string> {
  const person = reader === null ? null : (people[reader] ?? null);
  const id = person?.id ?? null;
  const shown: unknown[] = [
    await listGatherings(db, { person: id, ...DAYS }),
    await listGroups(db),
    await foundGatherings(db, { person: id, text: `gathering${run}` }),
    ...(await Promise.all(['Gathering', 'Source'].map((word) => foundGatherings(db, { person: id, text: word + run }))))
  ];
  for (const group of groups) {
    const read = await readGroup(db, group.slug, person);
    shown.push(read && (await listMembers(db, read, id ?? undefined)));
    shown.push(await listGroupGatherings(db, { group: group.id, person: id, drafts: false }, NOW));
    shown.push(await mayAskMembers(db, group.id));
    shown.push(await groupNews(publishing, group.slug, NOW), await groupCalendar(publishing, group.slug, NOW));
  }
  for (const { slug } of gatherings) {
    const read = await readHosted(db, { slug }, { person, now: NOW });
    shown.push(read, await gatheringCalendar(publishing, { slug, person }, NOW));
    if (read) shown.push(await readSignUps(db, read.hosted, id, NOW));
  }
  for (const { handle } of people) shown.push(await readProfile(db, handle ?? '', person));
  if (id !== null) shown.push(...(await shownToHer(id, run)));
  return JSON.stringify(shown);
}

/** All that somebody can take with her; her sign-ups name what she signed up for, be she no longer a member. */
async function takenBy({ people }: World, reader: Reader): Promise<string> {
  const person = reader === null ? undefined : people[reader];
  if (!person) return '';
  const exports = [
    exportPeopleOf,
    exportTravelOf,
    exportGroupsOf,
    exportGatheringsOf,
    exportIdeasOf,
    exportSourcesOf,
    exportNotificationsOf,
    exportModerationOf
  ];
  const files = await Promise.all(exports.map((exportOf) => exportOf(db, person.id)));
  return files
    .flat()
    .map(({ content }) => String(content))
    .join();
}

/** What only somebody with an account is shown: her own pages. */
async function shownToHer(id: string, run: string): Promise<unknown[]> {
  return [
    await withGoers(db, await listMyDays(db, { person: id, from: DAYS.from }), id),
    await listSources(db, id),
    await listNotices(db, id),
    await findPeople(db, id, `Person${run}`),
    await suggestPeople(db, id)
  ];
}

type Role = 'member' | 'organiser' | undefined;

function roleIn({ groups, gatherings }: Plan, gathering: number, reader: Reader): Role {
  const group = groups[gatherings[gathering]?.group ?? -1];
  const role = group?.members.find(({ who }) => who === reader)?.role;
  return role === undefined || role === 'member' ? role : 'organiser';
}

/** Said anew, in the words of the promise: who may read of a gathering. */
function maySeeGathering(plan: Plan, gathering: number, reader: Reader): boolean {
  const { state, shownTo: audience } = plan.gatherings[gathering] ?? { state: 'draft', shownTo: 'members' };
  const role = roleIn(plan, gathering, reader);
  if (state === 'draft') return role === 'organiser';
  return audience === 'everyone' || role !== undefined;
}

/** Said anew: who may know by name that somebody goes. */
function mayKnow(plan: Plan, signUp: Plan['signUps'][number], reader: Reader): boolean {
  const { gathering, who, shownTo: audience } = signUp;
  if (reader === who) return true;
  if (plan.blocks.some(([from, to]) => from === who && to === reader)) return false;
  if (reader !== null && roleIn(plan, gathering, reader) === 'organiser') return true;
  if (audience === 'going') {
    return plan.signUps.some((one) => one.gathering === gathering && one.who === reader && one.answer === 'going');
  }
  if (audience === 'followed') return plan.follows.some(([from, to]) => from === who && to === reader);
  return audience === 'everyone';
}

/** What a reader was shown and may not be. */
function leaks(plan: Plan, reader: Reader, shown: string, run: string): string[] {
  const others = READERS.filter((one) => one !== null && one !== reader) as number[];
  return [
    ...others.flatMap((other) => [SECRETS.start(other, run), SECRETS.source(other, run), SECRETS.place(other, run)]),
    ...plan.signUps.flatMap(({ who }, index) => (who === reader ? [] : [SECRETS.words(index, run)])),
    ...plan.gatherings.flatMap((_, index) =>
      maySeeGathering(plan, index, reader) ? [] : [SECRETS.gathering(index, run)]
    )
  ].filter((secret) => shown.includes(secret));
}

test(
  'no list, feed, calendar, search, page or download shows anybody else’s starting place, source, words, private gathering or where she says that one is',
  { timeout: 180_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan, async (plan) => {
        const run = `r${runs++}`;
        const world = await makeWorld(db, plan, run);
        for (const reader of READERS)
          expect(leaks(plan, reader, await shownTo(world, reader, run), run), String(reader)).toEqual([]);
      }),
      { numRuns: RUNS }
    );
  }
);

test(
  'nobody reads by name of a sign-up that is hidden from her, and counts say no more than how many',
  { timeout: 180_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan, async (plan) => {
        const run = `r${runs++}`;
        const { people, gatherings } = await makeWorld(db, plan, run);
        for (const reader of READERS) {
          const viewer = reader === null ? null : (people[reader]?.id ?? null);
          const going = await goingOf(db, { gatherings: gatherings.map(({ id }) => id), viewer, most: 20 });
          for (const [index, { id }] of gatherings.entries()) {
            const goers = plan.signUps.filter(({ gathering, answer }) => gathering === index && answer === 'going');
            const others = goers.filter(({ who }) => who !== reader);
            const named = others.filter((one) => mayKnow(plan, one, reader)).map(({ who }) => people[who]?.name ?? '');
            const read = going.get(id) ?? { names: [], more: 0 };
            expect(new Set(read.names.map(({ name }) => name))).toEqual(new Set(named));
            expect(read.names.length + read.more).toBe(others.length);
          }
        }
      }),
      { numRuns: RUNS }
    );
  }
);

test(
  'what one follows tells of nobody whose going is hidden from her, and of every group she is in or follows',
  { timeout: 180_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan, async (plan) => {
        const run = `r${runs++}`;
        const { people } = await makeWorld(db, plan, run);
        for (const [reader, person] of people.entries()) {
          const followed = await scannedGatherings(db, { person: person.id, ...DAYS, followed: true });
          const shown = followed.map(({ gathering }) => gathering.title);
          const expected = plan.gatherings.flatMap((_, index) => (isFollowed(plan, index, reader) ? [index] : []));
          expect(new Set(shown)).toEqual(new Set(expected.map((index) => SECRETS.gathering(index, run))));
        }
      }),
      { numRuns: RUNS }
    );
  }
);

/** Said anew: what comes from a group that she is in or follows, or from somebody she follows and may know of. */
function isFollowed(plan: Plan, gathering: number, reader: number): boolean {
  const group = plan.gatherings[gathering]?.group;
  if (plan.gatherings[gathering]?.state === 'draft' || !maySeeGathering(plan, gathering, reader)) return false;
  if (roleIn(plan, gathering, reader) !== undefined) return true;
  if (plan.groupFollows.some(([who, which]) => who === reader && which === group)) return true;
  return plan.signUps.some(
    (one) =>
      one.gathering === gathering &&
      one.answer === 'going' &&
      plan.follows.some(([from, to]) => from === reader && to === one.who) &&
      mayKnow(plan, one, reader)
  );
}

test('each reads her own: what is kept from others is there for her', async () => {
  const plan: Plan = {
    groups: [
      { joining: 'invitation', members: [{ who: 0, role: 'organiser' }] },
      { joining: 'open', members: [] }
    ],
    gatherings: [{ group: 0, state: 'published', shownTo: 'members' }],
    signUps: [{ gathering: 0, who: 0, shownTo: 'nobody', answer: 'going' }],
    follows: [],
    groupFollows: [],
    blocks: []
  };
  const run = `r${runs++}`;
  const world = await makeWorld(db, plan, run);
  const shown = (await shownTo(world, 0, run)) + (await takenBy(world, 0));
  for (const secret of [
    SECRETS.start(0, run),
    SECRETS.source(0, run),
    SECRETS.place(0, run),
    SECRETS.words(0, run),
    SECRETS.gathering(0, run)
  ])
    expect(shown.includes(secret), secret).toBe(true);
});
