import { fail, redirect } from '@sveltejs/kit';
import { BLANK_ROOM, type Plan, proposeDay, type TypedPlan, type TypedSlot } from '#unconference';
import { planCamp, readPlan } from '#unconference/server';
import { textOf } from '#app/server/asked.ts';
import { campFor } from '#app/server/camp-page.ts';
import { database } from '#app/server/database.ts';
import { togetherWords } from '#app/server/start-camp.ts';
import type { Actions, PageServerLoad } from './$types';

const BLANK_SLOT: TypedSlot = { id: '', starts: '', ends: '', called: '' };
const [FIRST_ROOMS, MORE] = [3, 3];

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const { camp } = await campFor(event, 'plan-camp');
  const read = await readPlan(database(), camp.id);
  const isNew = read.plan.rooms.length === 0 && read.plan.slots.length === 0;
  return { camp, edition: read.camp.edition, isNew, typed: isNew ? firstPlan(camp) : typedOf(read.plan) };
};

export const actions: Actions = {
  save: async (event) => {
    const { camp, person } = await campFor(event, 'plan-camp');
    const form = await event.request.formData();
    const typed = typedPlan(form);
    const edition = Number(textOf(form, 'edition'));
    const planned = await database()
      .transaction()
      .execute((tx) => planCamp(tx, { gathering: camp.id, typed, edition, by: person.id }, new Date()));
    if (planned.answer === 'refused') return fail(400, { typed, troubles: planned.troubles });
    if (planned.answer === 'changed-meanwhile') return fail(409, { typed, changed: true });
    redirect(303, `/gatherings/${camp.slug}/pitches`);
  },
  more: async (event) => {
    await campFor(event, 'plan-camp');
    const form = await event.request.formData();
    const { rooms, slots } = typedPlan(form);
    const wantsRooms = textOf(form, 'more') === 'rooms';
    return {
      typed: wantsRooms
        ? { rooms: [...rooms, ...blank(BLANK_ROOM, MORE)], slots }
        : { rooms, slots: [...slots, ...blank(BLANK_SLOT, MORE)] }
    };
  }
};

function firstPlan({ start, end }: { start: string; end: string }): TypedPlan {
  const slots = proposeDay(start.slice(11, 16), end.slice(11, 16), togetherWords()).map((slot) => ({
    id: '',
    ...slot
  }));
  return { rooms: blank(BLANK_ROOM, FIRST_ROOMS), slots };
}

function typedOf({ rooms, slots }: Plan): TypedPlan {
  return {
    rooms: [...rooms.map((room) => ({ ...room, seats: String(room.seats) })), BLANK_ROOM],
    slots: [...slots, BLANK_SLOT]
  };
}

function blank<Row>(row: Row, count: number): Row[] {
  return Array.from({ length: count }, () => ({ ...row }));
}

const MOST_ROWS = 60;

function typedPlan(form: FormData): TypedPlan {
  const rowsOf = (kind: 'room' | 'slot') =>
    Array.from({ length: MOST_ROWS }, (_, index) => `${kind}-${index}`).filter((row) => form.has(`${row}-id`));
  const field = (row: string, name: string) => textOf(form, `${row}-${name}`);
  return {
    rooms: rowsOf('room').map((row) => ({
      id: field(row, 'id'),
      name: field(row, 'name'),
      seats: field(row, 'seats'),
      stepFree: form.has(`${row}-stepFree`),
      projector: form.has(`${row}-projector`),
      quiet: form.has(`${row}-quiet`),
      setAside: form.has(`${row}-setAside`)
    })),
    slots: rowsOf('slot').map((row) => ({
      id: field(row, 'id'),
      starts: field(row, 'starts'),
      ends: field(row, 'ends'),
      called: field(row, 'called')
    }))
  };
}
