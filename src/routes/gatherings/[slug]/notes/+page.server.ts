import { redirect } from '@sveltejs/kit';
import { saysNothing } from '#notes';
import { openNotes } from '#notes/server';
import { textOf } from '#app/server/asked.ts';
import { campFor } from '#app/server/camp-page.ts';
import { database } from '#app/server/database.ts';
import { notesOfCamp } from '#app/server/notes-of-camp.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const { camp, reader, may, isOpened, reads, writes, sessions } = await notesOfCamp(event);
  return {
    camp,
    plans: may('plan-camp'),
    opens: may('open-notes'),
    isVisitor: reader.person === undefined,
    isOpened,
    reads,
    writes,
    sessions: sessions.map(({ pitch, stands, notes, isHers }) => ({
      number: pitch.number,
      title: pitch.title,
      stands,
      taker: reads ? (notes.taker?.name ?? null) : null,
      isHers,
      isBegun: !saysNothing(notes.said)
    }))
  };
};

export const actions: Actions = {
  open: async (event) => {
    const { camp } = await campFor(event, 'open-notes');
    const opened = textOf(await event.request.formData(), 'opened') === 'yes';
    await database()
      .transaction()
      .execute((tx) => openNotes(tx, camp.id, opened, new Date()));
    redirect(303, event.url.pathname);
  }
};
