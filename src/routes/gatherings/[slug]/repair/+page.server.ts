import { fail, redirect } from '@sveltejs/kit';
import {
  type Absences,
  type Cell,
  distinctWays,
  type Pitch,
  type Plan,
  sessionRooms,
  sessionSlots,
  type TypedHappening
} from '#unconference';
import { chooseRepair, endAbsence, readDraft, type WorkedOut } from '#unconference/server';
import { textOf } from '#app/server/asked.ts';
import { campFor } from '#app/server/camp-page.ts';
import { namesOf } from '#app/server/cell-choices.ts';
import { database } from '#app/server/database.ts';
import { mayNow } from '#app/server/rate-limits.ts';
import { findRepair, startRepair } from '#app/server/repairs.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const { camp } = await campFor(event, 'plan-camp');
  const { plan, pitches, absences, camp: state, isOnWall } = await readDraft(database(), camp.id);
  const asked = event.url.searchParams.get('of');
  const repair = findRepair(camp.id, asked);
  const { workedOut } = repair ?? {};
  return {
    camp,
    isPublished: state.publishedAt !== null,
    isOnWall,
    edition: state.edition,
    rooms: sessionRooms(plan).map(({ id, name }) => ({ id, name })),
    slots: sessionSlots(plan).map(({ id, starts }) => ({ id, starts })),
    hosts: hostsOf(pitches),
    absent: absentOf(absences, plan, pitches),
    repair: asked && {
      id: asked,
      done: repair?.done ?? 0,
      isGone: !repair || repair.hasFailed === true,
      isOld: workedOut !== undefined && workedOut.edition !== state.edition,
      ways: workedOut && waysOf(workedOut, plan, pitches)
    }
  };
};

export const actions: Actions = {
  ask: async (event) => {
    const { camp, person, form } = await asked(event);
    const typed = typedHappening(form);
    if (!mayNow('make-grid', person.id)) return fail(429, { typed, tooOften: true });
    const begun = await startRepair(camp, typed);
    if ('troubles' in begun) return fail(400, { typed, troubles: begun.troubles });
    redirect(303, `${event.url.pathname}?of=${begun.id}#ways`);
  },
  stop: async (event) => {
    const { camp, form } = await asked(event);
    findRepair(camp.id, textOf(form, 'of'))?.stop();
    redirect(303, `${event.url.pathname}?of=${encodeURIComponent(textOf(form, 'of'))}#ways`);
  },
  choose: async (event) => {
    const { camp, person, form } = await asked(event);
    const { workedOut } = findRepair(camp.id, textOf(form, 'of')) ?? {};
    const way = textOf(form, 'way');
    const choosing = workedOut && { gathering: camp.id, by: person.id, workedOut, way };
    const isDone =
      choosing &&
      (await database()
        .transaction()
        .execute((tx) => chooseRepair(tx, choosing, new Date())));
    // The page says of ways that are gone, or older than the grid, that they are.
    if (!isDone) redirect(303, `${event.url.pathname}?of=${encodeURIComponent(textOf(form, 'of'))}#ways`);
    redirect(303, `/gatherings/${camp.slug}/wall`);
  },
  back: async (event) => {
    const { camp, person, form } = await asked(event);
    const ending = {
      gathering: camp.id,
      edition: Number(textOf(form, 'edition')),
      by: person.id,
      id: textOf(form, 'id')
    };
    const isDone = await database()
      .transaction()
      .execute((tx) => endAbsence(tx, ending, new Date()));
    if (!isDone) return fail(409, { changed: true });
    redirect(303, event.url.pathname);
  }
};

async function asked(event: RequestEvent) {
  const read = await campFor(event, 'plan-camp');
  return { ...read, form: await event.request.formData() };
}

function typedHappening(form: FormData): TypedHappening {
  const field = (name: keyof TypedHappening) => textOf(form, name);
  return { what: field('what'), room: field('room'), host: field('host'), from: field('from'), until: field('until') };
}

/** Whoever hosts something, by name. */
function hostsOf(pitches: readonly Pitch[]): { id: string; name: string }[] {
  const all = pitches.filter(({ withdrawn }) => !withdrawn).flatMap(({ hosts }) => hosts);
  const once = new Map(all.map(({ id, name }) => [id, { id, name }]));
  return [...once.values()].toSorted((a, b) => a.name.localeCompare(b.name));
}

/** Rooms that are closed and hosts who are away, each with its times. */
function absentOf({ closed, away }: Absences, { rooms, slots }: Plan, pitches: readonly Pitch[]) {
  const starts = new Map(slots.map((slot) => [slot.id, slot.starts]));
  const timesOf = (all: { slot: string }[] | undefined) => (all ?? []).map(({ slot }) => starts.get(slot) ?? '');
  const [byRoom, byHost] = [Map.groupBy(closed, ({ room }) => room), Map.groupBy(away, ({ person }) => person)];
  return [
    ...rooms.map(({ id, name }) => ({ id, name, what: 'room' as const, times: timesOf(byRoom.get(id)) })),
    ...hostsOf(pitches).map(({ id, name }) => ({ id, name, what: 'host' as const, times: timesOf(byHost.get(id)) }))
  ].filter(({ times }) => times.length > 0);
}

function waysOf({ ways: worked }: WorkedOut, { rooms, slots }: Plan, pitches: readonly Pitch[]) {
  const named = namesOf(pitches);
  const placeOf = (cell: Cell | undefined) =>
    cell && {
      time: slots.find(({ id }) => id === cell.slot)?.starts ?? '',
      room: rooms.find(({ id }) => id === cell.room)?.name ?? ''
    };
  return distinctWays(worked, { slots }, pitches).map(({ ways, moves, missing, unplaced }) => ({
    ways,
    missing,
    moves: moves.map(({ session, what, from, to }) => ({
      ...named(session),
      what,
      from: placeOf(from),
      to: placeOf(to)
    })),
    unplaced: unplaced.map(({ session, why }) => ({ ...named(session), why }))
  }));
}
