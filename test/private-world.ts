import fc from 'fast-check';
import type { Database } from '../src/app/server/tables.ts';
import {
  type GatheringShownTo,
  type GatheringState,
  SIGN_UP_SHOWN_TO,
  type SignUpShownTo
} from '../src/modules/gatherings/index.ts';
import { GROUP_ROLES, type GroupRole, type Joining, JOININGS } from '../src/modules/groups/index.ts';
import type { Person } from '../src/modules/people/index.ts';
import { makeGathering, makeGroup, makeMember, makePerson, type MadeGroup } from './factories.ts';

/** People are numbers here, so that a world that fails is short to read. */
export type Plan = {
  groups: { joining: Joining; members: { who: number; role: GroupRole }[] }[];
  gatherings: { group: number; state: GatheringState; shownTo: GatheringShownTo }[];
  signUps: { gathering: number; who: number; shownTo: SignUpShownTo; answer: 'going' | 'maybe' | 'declined' }[];
  follows: [number, number][];
  /** who follows which group */
  groupFollows: [number, number][];
  blocks: [number, number][];
};

export const HOW_MANY = 5;
const who = fc.nat({ max: HOW_MANY - 1 });
const twoOthers = fc.uniqueArray(who, { minLength: 2, maxLength: 2 }) as fc.Arbitrary<[number, number]>;
const few = <T>(arbitrary: fc.Arbitrary<T>, key: (one: T) => string, maxLength: number) =>
  fc.uniqueArray(arbitrary, { selector: key, maxLength });

/** Any world in which there is something to keep from somebody. */
export const anyPlan: fc.Arbitrary<Plan> = fc.record({
  groups: fc.array(
    fc.record({
      joining: fc.constantFrom(...JOININGS),
      members: few(fc.record({ who, role: fc.constantFrom(...GROUP_ROLES) }), (one) => String(one.who), 3)
    }),
    { minLength: 2, maxLength: 2 }
  ),
  gatherings: fc.array(
    fc.record({
      group: fc.nat({ max: 1 }),
      state: fc.constantFrom('draft', 'published', 'cancelled'),
      shownTo: fc.constantFrom('everyone', 'members')
    }),
    { minLength: 1, maxLength: 4 }
  ),
  signUps: few(
    fc.record({
      gathering: fc.nat({ max: 3 }),
      who,
      shownTo: fc.constantFrom(...SIGN_UP_SHOWN_TO),
      answer: fc.constantFrom('going', 'going', 'maybe', 'declined')
    }),
    (one) => `${one.gathering} ${one.who}`,
    8
  ),
  follows: few(twoOthers, String, 6),
  groupFollows: few(fc.tuple(who, fc.nat({ max: 1 })), String, 4),
  blocks: few(twoOthers, String, 3)
});

export type World = {
  plan: Plan;
  people: Person[];
  groups: MadeGroup[];
  gatherings: { id: string; slug: string }[];
};

/** What only some may read, as it stands in the world, so that it is found wherever it turns up. */
export const SECRETS = {
  gathering: (id: number, run: string) => `Gathering${run}n${id}x`,
  words: (id: number, run: string) => `Words${run}n${id}x`,
  start: (id: number, run: string) => `Start${run}n${id}x`,
  source: (id: number, run: string) => `Source${run}n${id}x`,
  place: (id: number, run: string) => `Place${run}n${id}x`
};

const NOW = new Date('2026-11-25T09:00:00Z');

/** Makes it, with a source, a starting place and something to say for each of the people. */
export async function makeWorld(db: Database, plan: Plan, run: string): Promise<World> {
  const people: Person[] = [];
  for (let i = 0; i < HOW_MANY; i++) people.push(await makePerson(db, `Person${run}n${i}x`));
  const idOf = (index: number) => people[index]?.id ?? '';
  for (const [index, person] of people.entries()) await makeSecretsOf(db, person, index, run);
  const shared = await makeStatement(db, null, `Shared ${run}`);
  for (const [index, { id }] of people.entries()) await sayPlace(db, id, shared, SECRETS.place(index, run));
  const groups: MadeGroup[] = [];
  const keeper = await makePerson(db, 'Keeper');
  for (const [index, { joining, members }] of plan.groups.entries()) {
    const group = await makeGroup(db, keeper, `Group ${run} ${index}`, { joining });
    for (const member of members) await makeMember(db, group, people[member.who] ?? keeper, member.role);
    groups.push(group);
  }
  const gatherings: World['gatherings'] = [];
  for (const [index, one] of plan.gatherings.entries()) {
    const group = groups[one.group];
    if (!group) continue;
    const title = SECRETS.gathering(index, run);
    gatherings.push(await makeGathering(db, group, { title, state: one.state, shown_to: one.shownTo }));
  }
  for (const [index, signUp] of plan.signUps.entries()) {
    const gathering = gatherings[signUp.gathering];
    if (gathering)
      await makeSignUp(db, { ...signUp, id: gathering.id, person: idOf(signUp.who) }, SECRETS.words(index, run));
  }
  for (const [from, to] of plan.follows)
    await db
      .insertInto('follow')
      .values({ person_id: idOf(from), followed_id: idOf(to), followed_at: NOW })
      .execute();
  for (const [from, to] of plan.groupFollows)
    await db
      .insertInto('group_follow')
      .values({ person_id: idOf(from), group_id: groups[to]?.id ?? '', followed_at: NOW })
      .execute();
  for (const [from, to] of plan.blocks)
    await db
      .insertInto('block')
      .values({ person_id: idOf(from), blocked_id: idOf(to), blocked_at: NOW })
      .execute();
  return { plan, people, groups, gatherings };
}

async function makeSecretsOf(db: Database, person: Person, index: number, run: string): Promise<void> {
  const place = { place: 'place', name: SECRETS.start(index, run), lat: 53.2, lon: -4.1, kind: 'place' };
  await db
    .insertInto('starting_place')
    .values({ person_id: person.id, position: 0, place: JSON.stringify(place) })
    .execute();
  await db.insertInto('counted_person').values({ person_id: person.id, since: NOW }).execute();
  const title = SECRETS.source(index, run);
  await makeStatement(db, person.id, title);
}

/** Something that a calendar says: somebody's own, or without an owner the server's. */
async function makeStatement(db: Database, owner: string | null, title: string): Promise<string> {
  const source = await db
    .insertInto('source')
    .values({ name: title, owner_id: owner, address: `https://example.org/${title}`, added_at: NOW, next_at: NOW })
    .returning('id')
    .executeTakeFirstOrThrow();
  const attendance = owner === null ? 'in-person' : 'online';
  const said = { title, start: '2026-12-05T10:00', end: '2026-12-05T12:00', attendance, cancelled: false };
  const { id } = await db
    .insertInto('source_statement')
    .values({
      source_id: source.id,
      uid: title,
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

async function sayPlace(db: Database, person: string, statement: string, name: string): Promise<void> {
  const place = JSON.stringify({ name, lat: 53.2, lon: -4.1 });
  await db.insertInto('source_statement_place').values({ person_id: person, statement_id: statement, place }).execute();
}

type SignUpMade = Omit<Plan['signUps'][number], 'gathering' | 'who'> & { id: string; person: string };

async function makeSignUp(db: Database, { id, person, shownTo, answer }: SignUpMade, words: string): Promise<void> {
  await db
    .insertInto('sign_up')
    .values({
      gathering_id: id,
      person_id: person,
      answer,
      way: 'in-person',
      shown_to: shownTo,
      words,
      answered_at: NOW,
      place_in_line: null,
      offered_until: null,
      checked_in_at: null
    })
    .execute();
}
