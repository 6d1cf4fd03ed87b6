import { isDeepStrictEqual } from 'node:util';
import { type Away, campOf, type Interested, type Placed, type Standing } from '../camp-of.ts';
import { veilComment } from '../comment.ts';
import { foldInterests, foldOrder, foldPitches, foldPlaced, rootsOf } from '../merge.ts';
import { type Later, orderShown } from '../order.ts';
import { type Interest, isPlaceable, type Pitch, readsWithdrawn, veilPitch } from '../pitch.ts';
import { roundShown } from '../round.ts';
import type { Absences } from '../grid-state.ts';
import type { Plan } from '../plan.ts';
import { placementsOf, type Showing, showingsOf } from '../showings.ts';
import { wallOf } from '../wall.ts';
import { readAnnouncements } from './announce.ts';
import { selectAbsences } from './absence-queries.ts';
import { selectAways } from './away-queries.ts';
import { type CampRow, selectCamp, selectPlan } from './camp-queries.ts';
import { countComments, selectComments } from './comment-queries.ts';
import { selectInterests, selectWishes } from './interest-queries.ts';
import { selectMerged } from './merge-queries.ts';
import { selectOrder } from './order-queries.ts';
import { selectPitches } from './pitch-queries.ts';
import { selectPlacements } from './placement-queries.ts';
import { selectRounds } from './round-queries.ts';
import type { GridName, UnconferenceDb } from './tables.ts';

const NO_CAMP: CampRow = {
  edition: 0,
  interestShown: false,
  interestUntil: null,
  publishedAt: null,
  claimsOpen: false
};

/** The rooms and times of a gathering, as its organisers change them. */
export async function readPlan(db: UnconferenceDb, gathering: string): Promise<{ camp: CampRow; plan: Plan }> {
  const [camp, plan] = await Promise.all([selectCamp(db, gathering), selectPlan(db, gathering)]);
  return { camp: camp ?? NO_CAMP, plan };
}

export type PitchesRead = {
  camp: CampRow;
  pitches: Pitch[];
  /** everybody's where the reader may know them, otherwise her own */
  interests: Interested[];
  /** how much is written below each, by its id */
  comments: Map<string, number>;
};

/** The pitches for a gathering, as one reader may read them; what is withdrawn only for those whose it is. */
export async function readPitches(
  db: UnconferenceDb,
  gathering: string,
  reader: { person: string | undefined; looksAfter: boolean }
): Promise<PitchesRead> {
  const camp = selectCamp(db, gathering).then((found) => found ?? NO_CAMP);
  const said = camp.then(({ interestShown }) => {
    if (reader.looksAfter || interestShown) return selectInterests(db, gathering);
    return interestsOf(db, gathering, reader.person);
  });
  const [{ pitches, roots }, interests, counted] = await Promise.all([
    readSessions(db, gathering),
    said,
    countComments(db, gathering)
  ]);
  const comments = new Map<string, number>();
  for (const [pitch, count] of counted) {
    const root = roots.get(pitch) ?? pitch;
    comments.set(root, count + (comments.get(root) ?? 0));
  }
  return {
    camp: await camp,
    pitches: pitches
      .filter((pitch) => !pitch.withdrawn || readsWithdrawn(pitch, reader))
      .map((pitch) => veilPitch(pitch, reader)),
    interests: foldInterests(interests, roots),
    comments
  };
}

/** Pitches as they stand: what was joined is one. */
async function readSessions(db: UnconferenceDb, gathering: string) {
  const [pitches, merged] = await Promise.all([selectPitches(db, gathering), selectMerged(db, gathering)]);
  const roots = rootsOf(pitches, merged);
  return { pitches: foldPitches(pitches, roots), roots, all: pitches };
}

/** The same with everybody's interest in them. */
export async function readFolded(db: UnconferenceDb, gathering: string) {
  const [sessions, interests] = await Promise.all([readSessions(db, gathering), selectInterests(db, gathering)]);
  return { ...sessions, interests: foldInterests(interests, sessions.roots) };
}

async function interestsOf(db: UnconferenceDb, gathering: string, person: string | undefined): Promise<Interested[]> {
  if (person === undefined) return [];
  const own = await selectWishes(db, gathering, person);
  return own.map((one) => ({ ...one, person }));
}

export type Whole = {
  plan: Plan;
  pitches: Pitch[];
  interests: Interested[];
  order: Later[];
  placed: Placed[];
  /** as people say it themselves */
  aways: Away[];
  absences: Absences;
};

/** All that a grid is made from, with what stands where now. */
export async function readWhole(db: UnconferenceDb, gathering: string, grid: GridName) {
  const [{ camp, plan }, { pitches, interests, roots }, said, placed, aways, absences] = await Promise.all([
    readPlan(db, gathering),
    readFolded(db, gathering),
    selectOrder(db, gathering),
    selectPlacements(db, gathering, grid),
    selectAways(db, gathering),
    selectAbsences(db, gathering)
  ]);
  const folded = { pitches, interests, order: foldOrder(said, roots), placed: foldPlaced(placed, roots) };
  return { camp, plan, ...folded, aways, absences, roots };
}

/** The draft as organisers work on it. `isOnWall`: whether it is what everybody reads. */
export async function readDraft(db: UnconferenceDb, gathering: string) {
  const [whole, published] = await Promise.all([
    readWhole(db, gathering, 'draft'),
    selectPlacements(db, gathering, 'published')
  ]);
  const cells = (placed: readonly Placed[]) => placed.map(({ pitch, slot, room }) => `${pitch} ${slot} ${room}`);
  const isOnWall = isDeepStrictEqual(cells(whole.placed), cells(foldPlaced(published, whole.roots)));
  return { ...whole, isOnWall };
}

/** The grid that everybody reads, by time, with what is the reader's own; and all sessions, on it or not. */
export async function readWall(
  db: UnconferenceDb,
  gathering: string,
  reader: { person: string | undefined; looksAfter: boolean }
) {
  const [{ camp, plan }, sessions, placed, announcements, rounds, own] = await Promise.all([
    readPlan(db, gathering),
    readSessions(db, gathering),
    selectPlacements(db, gathering, 'published'),
    readAnnouncements(db, gathering, reader),
    selectRounds(db, gathering),
    interestsOf(db, gathering, reader.person)
  ]);
  const pitches = sessions.pitches.map((pitch) => veilPitch(pitch, reader));
  const wishes = new Map(foldInterests(own, sessions.roots).map(({ pitch, wish }) => [pitch, wish]));
  return {
    camp,
    plan,
    announcements,
    rounds: rounds.flatMap((round) => {
      const pitch = pitches.find(({ id }) => id === round.pitch);
      return pitch && isPlaceable(pitch) ? [roundShown(round, pitch)] : [];
    }),
    pitches,
    wishes,
    rows: wallOf({ plan, pitches, placed: foldPlaced(placed, sessions.roots) }, { person: reader.person, wishes })
  };
}

/** What somebody must see or would like to, by pitch. */
export async function readWishes(
  db: UnconferenceDb,
  gathering: string,
  person: string | undefined
): Promise<Map<string, Interest>> {
  if (person === undefined) return new Map();
  const [own, merged] = await Promise.all([selectWishes(db, gathering, person), selectMerged(db, gathering)]);
  if (merged.size === 0) return new Map(own.map(({ pitch, wish }) => [pitch, wish]));
  const roots = rootsOf(await selectPitches(db, gathering), merged);
  const said = own.map((one) => ({ ...one, person }));
  return new Map(foldInterests(said, roots).map(({ pitch, wish }) => [pitch, wish]));
}

/** The same as the engine knows it, to be placed anew: what was pinned by hand stays where it is. */
export function campAnewOf(whole: Whole) {
  return engineCampOf(whole, { showings: standingIn(whole), read: 'anew' });
}

/** What stands there as the engine knows it. @param moving is as long as it is meant to be, wherever it goes */
export function engineGridOf(whole: Whole, moving?: string) {
  const showings = standingIn(whole);
  const camp = engineCampOf(whole, { showings, read: 'as-it-stands', ...(moving !== undefined && { moving }) });
  return { camp, placements: placementsOf(showings), showings };
}

function standingIn({ placed, pitches, plan }: Whole): Showing[] {
  return showingsOf(placed, pitches, plan);
}

function engineCampOf({ plan, pitches, interests, order, aways, absences }: Whole, standing: Standing) {
  return campOf(plan, pitches, interests, standing, [...aways, ...absences.away], absences.closed, order);
}

/** One pitch by its number, with what is written below it and the session that it stands in; undefined where there is none for the reader. */
export async function readPitch(
  db: UnconferenceDb,
  { gathering, number }: { gathering: string; number: number },
  reader: { person: string | undefined; looksAfter: boolean }
) {
  const [camp, folded, said] = await Promise.all([
    selectCamp(db, gathering),
    readFolded(db, gathering),
    selectOrder(db, gathering)
  ]);
  const own = folded.all.find((one) => one.number === number);
  const session = own && folded.pitches.find(({ id }) => id === folded.roots.get(own.id));
  if (!own || !session) return undefined;
  const pitch = veilPitch(session, reader);
  if (pitch.withdrawn && !readsWithdrawn(session, reader)) return undefined;
  if (pitch.hidden?.because === null && pitch.title === '') return undefined;
  const parts = [...folded.roots].filter(([, root]) => root === session.id).map(([id]) => id);
  const comments = await selectComments(db, parts);
  return {
    camp: camp ?? NO_CAMP,
    pitch,
    /** the one of this number, by itself */
    own: veilPitch(own, reader),
    interests: folded.interests.filter((one) => one.pitch === session.id),
    order: orderShown(session.id, folded.pitches, foldOrder(said, folded.roots)),
    comments: comments.flatMap((comment) => veilComment(comment, reader) ?? [])
  };
}
