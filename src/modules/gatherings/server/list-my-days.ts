import type { GatheringBefore } from '../facts.ts';
import type { Hosted } from '../hosted.ts';
import { statementOf } from '../hosted-statement.ts';
import type { ListedGathering } from '../listed-gathering.ts';
import { mergeStatements } from '../merge-statements.ts';
import type { Answer, WayToTakePart } from '../sign-up.ts';
import { wayIn } from '../sign-up.ts';
import { goingOf, type GoingTo } from './going-of.ts';
import { selectHostedAnswered } from './hosted-queries.ts';
import { type MyAnswer, selectMyAnswers } from './my-days-queries.ts';
import { selectMarked } from './statement-queries.ts';
import type { GatheringsDb } from './tables.ts';

/** One day out of somebody's: a gathering that she signed up for here, or marked in a calendar. */
export type MyDay = {
  listed: ListedGathering;
  /** of a gathering of this server */
  hosted?: {
    hosted: Hosted;
    answer: Answer;
    way: WayToTakePart;
    /** until when a place is kept for her */
    offeredUntil: Date | null;
    /** 1 for who is next in line */
    position?: number;
    takenOutBecause: string;
    /** what it was, where hours or place have changed since she looked */
    before?: GatheringBefore;
    going?: GoingTo;
  };
};

const MOST_NAMED = 6;

/** What somebody signed up for or marked that ends on a date or later, the soonest first. Three queries, however much it is. */
export async function listMyDays(
  db: GatheringsDb,
  { person, from }: { person: string; from: string }
): Promise<MyDay[]> {
  const [answers, seen, marked] = await Promise.all([
    selectMyAnswers(db, person, from),
    selectHostedAnswered(db, person, from),
    selectMarked(db, person, from)
  ]);
  // What she has answered a moment ago may be in one of them alone.
  const hosted = seen.filter(({ id }) => answers.some(({ gathering }) => gathering === id));
  const merged = mergeStatements([...hosted.map(statementOf), ...marked.statements], marked.marks);
  const days = merged.map((listed): MyDay => {
    const held = hosted.find(({ id }) => id === listed.host?.gathering);
    const answer = answers.find(({ gathering }) => gathering === held?.id);
    return held && answer ? { listed, hosted: partsOf(held, answer) } : { listed };
  });
  return days.sort((a, b) => a.listed.gathering.start.localeCompare(b.listed.gathering.start));
}

/** The same days with who is going to those that are held here, within what each has chosen; one query. */
export async function withGoers(db: GatheringsDb, days: readonly MyDay[], viewer: string): Promise<MyDay[]> {
  const gatherings = days.flatMap(({ hosted }) => hosted?.hosted.id ?? []);
  const going = await goingOf(db, { gatherings, viewer, most: MOST_NAMED });
  return days.map(({ listed, hosted }) => {
    const goingTo = hosted && going.get(hosted.hosted.id);
    return { listed, ...(hosted && { hosted: { ...hosted, ...(goingTo && { going: goingTo }) } }) };
  });
}

function partsOf(hosted: Hosted, mine: MyAnswer): NonNullable<MyDay['hosted']> {
  const { answer, offeredUntil, takenOutBecause, before, waitingBefore } = mine;
  // Where it is online, only who is going learns.
  const shown = answer === 'going' ? hosted : { ...hosted, link: '' };
  return {
    hosted: shown,
    answer,
    way: wayIn(hosted.attendance, mine.way),
    offeredUntil,
    takenOutBecause,
    ...(answer === 'waiting' && !offeredUntil && { position: waitingBefore + 1 }),
    ...(before && differs(before, hosted) && { before })
  };
}

/** What was moved back again needs no word. */
function differs(before: GatheringBefore, { start, end, zone, place, attendance }: Hosted): boolean {
  return (
    before.start !== start ||
    before.end !== end ||
    before.zone !== zone ||
    before.attendance !== attendance ||
    before.place !== place?.name
  );
}
