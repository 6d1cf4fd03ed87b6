import { recordFact } from '#platform/server/outbox.ts';
import type { UnconferenceFact } from '../facts.ts';
import { HELP_KINDS, type HelpKind, newPairs, STEPS } from '../help.ts';
import { lockCamp } from './camp-queries.ts';
import {
  endPair,
  endPairsBetween,
  endPairsOf,
  insertPair,
  saveHelp,
  selectBlocksAmong,
  selectMine,
  selectPairs,
  selectPairsOf,
  selectWilling,
  type Side
} from './help-queries.ts';
import type { UnconferenceDb, UnconferenceTx } from './tables.ts';

type Saying = {
  gathering: string;
  person: string;
  kind: HelpKind;
  side: Side;
  /** of the ladder, how many she has done */ step?: number;
};

/** Asks for somebody to help, or offers to be one; whoever can be paired is, and hears of it. */
export async function sayHelp(tx: UnconferenceTx, { step = 0, ...saying }: Saying, now: Date): Promise<void> {
  await lockCamp(tx, saying.gathering);
  const kept = Math.max(0, Math.min(STEPS.length - 1, Math.trunc(step)));
  await saveHelp(tx, saying, { side: saying.side, step: kept }, now);
  await pair(tx, saying.gathering, saying.kind, now);
}

/** No longer asks, or offers; who was paired with her gets somebody else where there is one. */
export async function takeHelpBack(tx: UnconferenceTx, saying: Saying, now: Date): Promise<void> {
  await lockCamp(tx, saying.gathering);
  await saveHelp(tx, saying, { side: saying.side, step: null }, now);
  await endPairsOf(tx, saying, saying.side, now);
  await pair(tx, saying.gathering, saying.kind, now);
}

/** Parts two, for either of them. They are not paired again; each may be with others. @returns false where it is not hers */
export async function partPair(tx: UnconferenceTx, parting: { id: string; by: string }, now: Date): Promise<boolean> {
  const ended = await endPair(tx, parting, now);
  if (!ended) return false;
  await lockCamp(tx, ended.gathering);
  await pair(tx, ended.gathering, ended.kind, now);
  return true;
}

/** Parts two of whom one has blocked the other, in every camp. */
export async function partBlocked(tx: UnconferenceTx, one: string, other: string, now: Date): Promise<void> {
  for (const { gathering, kind } of await endPairsBetween(tx, one, other, now)) {
    await lockCamp(tx, gathering);
    await pair(tx, gathering, kind, now);
  }
}

/** Pairs whoever can be now: after a guest was let in, say. */
export async function pairEverybody(tx: UnconferenceTx, gathering: string, now: Date): Promise<void> {
  await lockCamp(tx, gathering);
  for (const kind of HELP_KINDS) await pair(tx, gathering, kind, now);
}

/** What somebody asked for and offered, and with whom she is paired. Nobody else is told of it, but those. */
export async function readHelp(db: UnconferenceDb, gathering: string, person: string) {
  const [mine, pairs] = await Promise.all([selectMine(db, gathering, person), selectPairsOf(db, gathering, person)]);
  const said = (kind: HelpKind, side: Side) => mine.find((one) => one.kind === kind && one.side === side);
  return {
    asksBuddy: said('buddy', 'asks') !== undefined,
    offersBuddy: said('buddy', 'offers') !== undefined,
    /** how many steps she has done; undefined where she is not on the ladder */
    done: said('step', 'asks')?.step,
    offersStep: said('step', 'offers') !== undefined,
    pairs: pairs.map(({ id, kind, askerId, askerName, helperName, step }) => {
      const helps = askerId !== person;
      return { id, kind, helps, with: helps ? askerName : helperName, step: step ?? 0 };
    })
  };
}

async function pair(tx: UnconferenceTx, gathering: string, kind: HelpKind, now: Date): Promise<void> {
  const [willing, pairs] = [await selectWilling(tx, gathering, kind), await selectPairs(tx, gathering, kind)];
  const sides = {
    asks: willing.filter(({ side }) => side === 'asks'),
    offers: willing.filter(({ side }) => side === 'offers')
  };
  const blocks = await selectBlocksAmong(
    tx,
    willing.map(({ person }) => person)
  );
  for (const made of newPairs(sides, pairs, (one, other) => blocks.has(`${one} ${other}`))) {
    const id = await insertPair(tx, { gathering, kind, ...made }, now);
    const fact: UnconferenceFact = { type: 'unconference.paired', pair: id };
    await recordFact(tx, fact);
  }
}
