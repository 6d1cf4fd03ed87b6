import { fail, redirect } from '@sveltejs/kit';
import { checkGrid } from '@afield/grid/server';
import { paperCells, pitchOfShowing, typePaperWall, type TypedCell } from '#unconference';
import { engineGridOf, readDraft, takeOverPaperWall } from '#unconference/server';
import { textOf } from '#app/server/asked.ts';
import { campFor } from '#app/server/camp-page.ts';
import { namesOf } from '#app/server/cell-choices.ts';
import { database } from '#app/server/database.ts';
import { outOfOrder } from '#app/server/out-of-order.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const { camp } = await campFor(event, 'plan-camp');
  const whole = await readDraft(database(), camp.id);
  const grid = engineGridOf(whole);
  const broken = checkGrid(grid.camp, grid.placements).filter(({ rule }) => rule === 'hosts');
  const inTwoPlaces = new Set(broken.map(({ session }) => pitchOfShowing(session).pitch));
  return {
    camp,
    edition: whole.camp.edition,
    cells: paperCells(whole.plan).map(({ slot, room, code }) => ({ slot: slot.starts, room: room.name, code })),
    typed: typePaperWall(whole.plan, whole.pitches, whole.placed),
    pitches: whole.pitches
      .filter(({ withdrawn, hidden }) => !withdrawn && !hidden)
      .map(({ number, title }) => ({ number, title })),
    inTwoPlaces: whole.pitches.filter(({ id }) => inTwoPlaces.has(id)).map(({ number, title }) => ({ number, title })),
    outOfOrder: outOfOrder({ grid, named: namesOf(whole.pitches) }),
    isTyped: event.url.searchParams.has('typed')
  };
};

export const actions: Actions = {
  type: async (event) => {
    const { camp, person } = await campFor(event, 'plan-camp');
    const form = await event.request.formData();
    const cells = typedCells(form);
    const typing = {
      gathering: camp.id,
      edition: Number(textOf(form, 'edition')),
      by: person.id,
      cells,
      publish: form.has('publish')
    };
    const outcome = await database()
      .transaction()
      .execute((tx) => takeOverPaperWall(tx, typing, new Date()));
    if (outcome.answer === 'refused') return fail(400, { cells, troubles: outcome.troubles });
    if (outcome.answer === 'changed-meanwhile') return fail(409, { cells, changed: true });
    redirect(303, `${event.url.pathname}?typed`);
  }
};

function typedCells(form: FormData): TypedCell[] {
  return [...form.keys()]
    .filter((name) => name.startsWith('cell-'))
    .map((name) => ({ code: name.slice('cell-'.length), text: textOf(form, name) }));
}
