import { error, fail, redirect } from '@sveltejs/kit';
import { best, clashesOf, pointsOf, whyUnplaced } from '@afield/grid/server';
import { isShowing, sessionRooms, wallOf } from '#unconference';
import {
  engineGridOf,
  listSteps,
  letClaim,
  makeDraft,
  moveInDraft,
  publishGrid,
  readDraft,
  readPlan,
  readTurnout,
  readUndoable,
  undoStep
} from '#unconference/server';
import { isUuid } from '#platform/server/uuid.ts';
import { textOf } from '#app/server/asked.ts';
import { campFor } from '#app/server/camp-page.ts';
import { cellChoices, namesOf, type Standing } from '#app/server/cell-choices.ts';
import { database } from '#app/server/database.ts';
import { gridMaker } from '#app/server/grid-maker.ts';
import { outOfOrder } from '#app/server/out-of-order.ts';
import { mayNow } from '#app/server/rate-limits.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

type Whole = Awaited<ReturnType<typeof readDraft>>;

const MOST_CLASHES = 5;
const NOBODY = { person: undefined, wishes: new Map() };

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const { camp } = await campFor(event, 'plan-camp');
  const [whole, { turnout, sessions: counted }] = await Promise.all([
    readDraft(database(), camp.id),
    readTurnout(database(), camp.id)
  ]);
  const grid = engineGridOf(whole);
  const { camp: engine, placements } = grid;
  const named = namesOf(whole.pitches);
  const most = best(engine);
  return {
    camp,
    edition: whole.camp.edition,
    isPublished: whole.camp.publishedAt !== null,
    isOnWall: whole.isOnWall,
    expected: { ofTen: Math.round(turnout * 10), counted },
    claimsOpen: whole.camp.claimsOpen,
    rooms: sessionRooms(whole.plan),
    rows: wallOf(whole, NOBODY),
    undoable: await readUndoable(database(), camp.id),
    steps: await listSteps(database(), camp.id, 0),
    pitches: engine.sessions.filter(({ repeats }) => repeats === undefined).length,
    share: most > 0 ? Math.round((100 * pointsOf(engine, placements, turnout)) / most) : undefined,
    unplaced: whyUnplaced(engine, placements).map(({ session, why }) => ({ ...named(session), why })),
    outOfOrder: outOfOrder({ grid, named }),
    clashes: clashesOf(engine, placements)
      .slice(0, MOST_CLASHES)
      .map(({ slot, sessions: [one, other], people }) => ({ slot, one: named(one), other: named(other), people })),
    moving: await movingOf(event, whole, { named, turnout }),
    why: await whyOf(event, { grid, named, turnout })
  };
};

export const actions: Actions = {
  make: async (event) => {
    const { camp, person } = await campFor(event, 'plan-camp');
    if (!mayNow('make-grid', person.id)) return fail(429, { tooOften: true });
    const fair = (await event.request.formData()).has('fair');
    const making = { db: database(), maker: gridMaker(), gathering: camp.id, by: person.id, fair };
    const grid = await makeDraft(making);
    if (!grid) return fail(409, { changed: true, steps: [] });
    redirect(303, event.url.pathname);
  },
  move: async (event) => {
    const { camp, person, form } = await asked(event);
    const [slot = '', room = ''] = textOf(form, 'to').split(' ');
    const showing = textOf(form, 'pitch');
    if (!isShowing(showing)) error(404);
    const to = isUuid(slot) && isUuid(room) ? { to: { slot, room } } : {};
    const edition = Number(textOf(form, 'edition'));
    const moving = { gathering: camp.id, edition, by: person.id, showing, ...to };
    const moved = await database()
      .transaction()
      .execute((tx) => moveInDraft(tx, moving, new Date()));
    if (moved.answer === 'changed-meanwhile') return await changedSince(camp.id, edition);
    if (moved.answer !== 'moved') return fail(409, { broken: true });
    redirect(303, `${event.url.pathname}#session-${moved.showing}`);
  },
  publish: async (event) => {
    const { camp, person, form } = await asked(event);
    const publishing = { gathering: camp.id, edition: Number(textOf(form, 'edition')), by: person.id };
    const isDone = await database()
      .transaction()
      .execute((tx) => publishGrid(tx, publishing, new Date()));
    if (!isDone) return await changedSince(camp.id, publishing.edition);
    redirect(303, `/gatherings/${camp.slug}/wall`);
  },
  claims: async (event) => {
    const { camp, form } = await asked(event);
    await database()
      .transaction()
      .execute((tx) => letClaim(tx, camp.id, textOf(form, 'open') === 'yes'));
    redirect(303, event.url.pathname);
  },
  undo: async (event) => {
    const { camp, person, form } = await asked(event);
    const undoing = { gathering: camp.id, edition: Number(textOf(form, 'edition')), by: person.id };
    const isDone = await database()
      .transaction()
      .execute((tx) => undoStep(tx, undoing, new Date()));
    const isOld = !isDone && (await readPlan(database(), camp.id)).camp.edition !== undoing.edition;
    if (isOld) return await changedSince(camp.id, undoing.edition);
    redirect(303, event.url.pathname);
  }
};

/** What others did since an organiser looked; nothing of hers has happened. */
async function changedSince(gathering: string, edition: number) {
  return fail(409, { changed: true, steps: await listSteps(database(), gathering, edition) });
}

async function asked(event: RequestEvent) {
  const read = await campFor(event, 'plan-camp');
  return { ...read, form: await event.request.formData() };
}

/** Where one could be moved to, as long as it is meant to be. */
async function movingOf({ url }: RequestEvent, whole: Whole, about: Pick<Standing, 'named' | 'turnout'>) {
  const session = url.searchParams.get('move');
  return session === null ? undefined : await cellChoices({ grid: engineGridOf(whole, session), ...about }, session);
}

/** Why a session stands where it does: who fits in, and what its other times and rooms would mean. */
async function whyOf({ url }: RequestEvent, { grid: { camp, placements }, named, turnout }: Standing) {
  const session = url.searchParams.get('why') ?? '';
  if (!placements.some((placement) => placement.session === session)) return undefined;
  const why = await gridMaker().why({ camp, placements, session, turnout });
  if (!why) return undefined;
  const { seats, wished, seated, otherSlots, otherRooms } = why;
  const roomOf = new Map(camp.rooms.map(({ id, seats: places }) => [id, places]));
  return {
    ...named(session),
    seats,
    wished,
    seated,
    otherRooms: otherRooms.map(({ room, missing, gaining }) => ({
      room,
      seats: roomOf.get(room) ?? 0,
      missing,
      gaining
    })),
    otherSlots: otherSlots.map((other) =>
      'best' in other
        ? { slot: other.slot, room: other.best.room, missing: other.best.missing, gaining: other.best.gaining }
        : { slot: other.slot, rules: other.rules }
    )
  };
}
