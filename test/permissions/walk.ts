import {
  GATHERING_ACTS,
  type GatheringAct,
  type GatheringShownTo,
  type GatheringStage,
  mayWithGathering
} from '../../src/modules/gatherings/index.ts';
import { GROUP_ACTS, type GroupAct, mayInGroup } from '../../src/modules/groups/index.ts';
import { IDEA_ACTS, type IdeaAct, mayWithIdea } from '../../src/modules/ideas/index.ts';
import { mayWithText } from '../../src/modules/moderation/index.ts';
import { ask, type AskedServer, ROLES, type Role } from './asked-server.ts';
import { type Cell, isRefused, type Request, troubleOf } from './cell.ts';
import { GATHERING_REQUESTS, gatheringStandings } from './gathering-acts.ts';
import { makeGatheringWorld } from './gathering-world.ts';
import { GROUP_REQUESTS, groupStandings } from './group-acts.ts';
import { makeGroupWorld } from './group-world.ts';
import { IDEA_REQUESTS, type IdeaCase, ideaStandings, makeIdeaWorld } from './idea-acts.ts';
import { ALL_FIELDS, FOR_HERSELF, FOR_THE_ADMINISTRATOR, FOR_WHO_HOLDS_A_LINK } from './other-forms.ts';
import { pagesBelow } from './routes-with-actions.ts';
import { IN_CAMP, makeTextWorld, ODD_WORDS, TEXT_REQUESTS, type TextCase, textStandings } from './text-acts.ts';

type Step<World> = { act: string; may: boolean; make: (world: World) => Request };

/**
 * Takes every step as one role in one state: those that are refused in one world, since they change nothing, each that is
 * allowed in a world of its own.
 * @returns what was not as it should be
 */
async function walk<World extends object>(
  server: AskedServer,
  { role, state, steps, newWorld }: { role: Role; state: string; steps: Step<World>[]; newWorld: () => Promise<World> }
): Promise<string[]> {
  const shared = await newWorld();
  const troubles: string[] = [];
  for (const { act, may, make } of steps.toSorted((a, b) => Number(a.may) - Number(b.may))) {
    const isAlone = may && make(shared).form !== undefined;
    const world = isAlone ? await newWorld() : shared;
    const request = make(world);
    const cell: Cell = { act, role, state, may };
    const trouble = troubleOf(cell, request, await ask(server, role, request, cookieIn(world)));
    if (trouble) troubles.push(trouble);
  }
  return troubles;
}

/** Of a guest, who is one in a single world. */
function cookieIn(world: object): string | undefined {
  return 'guestCookie' in world && typeof world.guestCookie === 'string' ? world.guestCookie : undefined;
}

/** Only joining itself is otherwise where one is asked in. */
const JOININGS = ['open', 'approval'] as const;

export async function groupCells(server: AskedServer): Promise<string[]> {
  const troubles: string[] = [];
  for (const joining of JOININGS) {
    for (const role of ROLES) {
      const standings = groupStandings(role, joining);
      const steps = (Object.keys(GROUP_ACTS) as GroupAct[]).flatMap((act) =>
        GROUP_REQUESTS[act].map((make) => ({ act, make, may: mayInGroup(standings, act) }))
      );
      const toTake = steps.filter(({ act }) => !isIdle(act, role));
      const newWorld = () => makeGroupWorld(server, role, joining);
      troubles.push(...(await walk(server, { role, state: joining, steps: toTake, newWorld })));
    }
  }
  return troubles;
}

/** Who is a member joins and follows without effect. */
function isIdle(act: GroupAct, role: Role): boolean {
  return (act === 'join' || act === 'follow') && (role === 'member' || role === 'organiser' || role === 'owner');
}

type GatheringCase = { stage: GatheringStage; shownTo: GatheringShownTo };

/** A test each: there are many acts, and each that is allowed has a world of its own. */
export const GATHERING_CASES: GatheringCase[] = [
  { stage: 'draft', shownTo: 'everyone' },
  { stage: 'published', shownTo: 'everyone' },
  { stage: 'published', shownTo: 'members' },
  { stage: 'cancelled', shownTo: 'everyone' },
  { stage: 'over', shownTo: 'everyone' },
  { stage: 'frozen', shownTo: 'everyone' }
];

export async function gatheringCells(server: AskedServer, { stage, shownTo }: GatheringCase): Promise<string[]> {
  const troubles: string[] = [];
  for (const role of ROLES) {
    const standings = gatheringStandings(role);
    const isThere = shownTo === 'everyone' || standings.includes('member');
    const steps = (Object.keys(GATHERING_ACTS) as GatheringAct[]).flatMap((act) =>
      GATHERING_REQUESTS[act].map((make) => ({ act, make, may: isThere && mayWithGathering(standings, stage, act) }))
    );
    const newWorld = () => makeGatheringWorld(server, role, { stage, shownTo });
    troubles.push(...(await walk(server, { role, state: `${stage}, for ${shownTo}`, steps, newWorld })));
  }
  return troubles;
}

const IDEA_CASES: IdeaCase[] = (['open', 'planned', 'closed'] as const).flatMap((state) =>
  [true, false].flatMap((isOwn) => (['open', 'approval'] as const).map((joining) => ({ state, isOwn, joining })))
);

export async function ideaCells(server: AskedServer): Promise<string[]> {
  const troubles: string[] = [];
  for (const one of IDEA_CASES) {
    for (const role of ROLES.filter((each) => (each !== 'visitor' && each !== 'guest') || !one.isOwn)) {
      const standings = ideaStandings(role, one);
      const steps = (Object.keys(IDEA_ACTS) as IdeaAct[]).flatMap((act) =>
        IDEA_REQUESTS[act].map((make) => ({ act, make, may: mayWithIdea(standings, one.state, act) }))
      );
      const state = `${one.state}, ${one.isOwn ? 'her own' : "somebody else's"}, ${one.joining}`;
      troubles.push(...(await walk(server, { role, state, steps, newWorld: () => makeIdeaWorld(server, role, one) })));
    }
  }
  return troubles;
}

/** Whoever has the private link reads a draft, and does nothing else with it. */
export async function draftLinkCells(server: AskedServer): Promise<string[]> {
  const world = await makeGatheringWorld(server, 'visitor', { stage: 'draft', shownTo: 'everyone' });
  const path = `/gatherings/${world.slug}?draft=${world.draftToken}`;
  const reads = await ask(server, 'visitor', { path });
  const signsUp = await ask(server, 'signed-in', { path: `${path}&/signUp`, form: { answer: 'going' } });
  const cell = { role: 'has-draft-link', state: 'draft' };
  return [
    troubleOf({ ...cell, act: 'read', may: true }, { path }, reads),
    troubleOf({ ...cell, act: 'sign-up', may: false }, { path }, signsUp)
  ].filter((trouble) => trouble !== undefined);
}

/** What reporting changes is the same in a camp. */
const REPORTED = { reply: [true, false], 'pitch-comment': [true] } as const;

function textCases(kind: TextCase['kind']): TextCase[] {
  return (['shown', 'hidden', 'removed'] as const).flatMap((state) =>
    REPORTED[kind].flatMap((isReported) => [true, false].map((isOwn) => ({ kind, state, isReported, isOwn })))
  );
}

export async function textCells(server: AskedServer, kind: TextCase['kind']): Promise<string[]> {
  const troubles: string[] = [];
  for (const one of textCases(kind)) {
    for (const role of ROLES) {
      const standings = textStandings(role, one);
      // Elsewhere than at the address of her camp nobody knows a guest.
      const elsewhere = role === 'guest' ? (['visitor'] as const) : standings;
      const steps = (['block', 'report', 'decide', 'bring-back'] as const).map((act) => ({
        act: act as string,
        make: TEXT_REQUESTS[act],
        may: mayWithText(elsewhere, one.state, act)
      }));
      const inCamp = (['block', 'report'] as const).map((act) => ({
        act: `${act} in a camp`,
        make: IN_CAMP[act],
        may: mayWithText(standings, one.state, act)
      }));
      if (kind === 'pitch-comment') steps.push(...inCamp);
      const newWorld = () => makeTextWorld(server, role, one);
      troubles.push(...(await walk(server, { role, state: sayCase(one), steps, newWorld })));
    }
  }
  return troubles;
}

export async function readingCells(server: AskedServer, kind: TextCase['kind']): Promise<string[]> {
  const troubles: string[] = [];
  for (const one of textCases(kind).filter(({ isReported }) => isReported)) {
    for (const role of ROLES) {
      const world = await makeTextWorld(server, role, one);
      const standings = textStandings(role, one);
      // The group is open, and the camp everybody's: whoever passes by reads what is written there.
      const may = mayWithText(standings.includes('visitor') ? ['reader'] : standings, one.state, 'read');
      const { body } = await ask(server, role, { path: world.page }, cookieIn(world));
      if (body.includes(ODD_WORDS) !== may) troubles.push(`${role}, ${sayCase(one)}: reads it ${!may}`);
    }
  }
  return troubles;
}

function sayCase({ kind, state, isReported, isOwn }: TextCase): string {
  return [kind, state, isReported ? 'reported' : 'not reported', isOwn ? 'her own' : "somebody else's"].join(', ');
}

/** Every form that is not for all is sent by all whom it is not for. */
export async function othersCells(server: AskedServer): Promise<string[]> {
  const { slug, seen } = await makeGroupWorld(server, 'visitor', 'open');
  const tried: [string[], readonly Role[]][] = [
    [FOR_HERSELF, ['visitor', 'guest']],
    [FOR_THE_ADMINISTRATOR, ROLES.filter((role) => role !== 'administrator')],
    [FOR_WHO_HOLDS_A_LINK, ROLES]
  ];
  const troubles: string[] = [];
  for (const [forms, roles] of tried) {
    for (const covers of forms) {
      for (const role of roles) {
        const outcome = await ask(server, role, {
          path: pathOf(covers, { slug, seen, handle: server.author.handle ?? '' }),
          form: ALL_FIELDS
        });
        const isHarmless = forms === FOR_WHO_HOLDS_A_LINK || isRefused(outcome);
        if (outcome.isChanged || !isHarmless || outcome.status >= 500) {
          troubles.push(
            `${covers} by ${role}: ${outcome.status} ${outcome.location}${outcome.isChanged ? ', changed' : ''}`
          );
        }
      }
    }
  }
  return troubles;
}

/** Pages of one's own and of the administrator are read by nobody else. */
export async function pageCells(server: AskedServer): Promise<string[]> {
  // The farewell stands there for who has no account any more.
  const accountPages = pagesBelow('account').filter((path) => path !== '/account/left');
  const own = [...accountPages, ...pagesBelow('days'), ...pagesBelow('notices'), ...pagesBelow('people')];
  const tried = [
    ...own.map((path) => ({ path, may: (role: Role) => role !== 'visitor' && role !== 'guest' })),
    ...pagesBelow('administrator').map((path) => ({ path, may: (role: Role) => role === 'administrator' }))
  ];
  const troubles: (string | undefined)[] = [];
  for (const { path, may } of tried) {
    for (const role of ROLES) {
      const outcome = await ask(server, role, { path });
      troubles.push(troubleOf({ act: 'read', role, state: 'page', may: may(role) }, { path }, outcome));
    }
  }
  return troubles.filter((trouble) => trouble !== undefined);
}

function pathOf(covers: string, names: { slug: string; seen: string; handle: string }): string {
  const [route = '', action = ''] = covers.split(' ');
  const path = route
    .replace('/gatherings/[slug]', `/gatherings/${names.seen}`)
    .replace('[slug]', names.slug)
    .replace('[handle]', names.handle)
    .replaceAll(/\[(id|token)\]/g, '00000000-0000-4000-8000-000000000000')
    .replace('[topic]', 'groups');
  const named = action === '*' ? 'add' : action;
  return named === 'default' ? path : `${path}?/${named}`;
}
