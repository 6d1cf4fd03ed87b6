import { fail, redirect } from '@sveltejs/kit';
import { type NotesSaid, NOTES_PARTS } from '#notes';
import { sayPresent, takeNotes, writeNotes } from '#notes/server';
import { countHeads, readHeadCount } from '#unconference/server';
import { textOf } from '#app/server/asked.ts';
import { database } from '#app/server/database.ts';
import { proseOf } from '#app/server/prose.ts';
import {
  asEverybodyReads,
  mayWriteNow,
  namesAround,
  notesFor,
  notesOfPage,
  presenceFor
} from '#app/server/session-notes.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const read = await notesOfPage(event);
  const { camp, pitch, stands, notes, isOpened, reads, writes, reader, may } = read;
  const { said, leftOut } = asEverybodyReads(read, await namesAround(camp, read.writers));
  const shown = reads ? notes.said : said;
  const prose = await proseOf(NOTES_PARTS.map((part) => shown[part]));
  return {
    camp,
    plans: may('plan-camp'),
    looksAfter: reader.looksAfter,
    session: { id: pitch.id, number: pitch.number, title: pitch.title, about: reads ? pitch.about : '' },
    stands,
    isOpened,
    reads,
    writes: writes && !notes.hidden,
    hidden: notes.hidden,
    said: shown,
    prose: NOTES_PARTS.map((part, index) => ({ part, html: shown[part].trim() === '' ? '' : (prose[index] ?? '') })),
    ...(reads && { taker: notes.taker, leftOut, reader: reader.person }),
    ...(writes && { count: await readHeadCount(database(), pitch.id) }),
    ...(writes && { edition: String(notes.edition), state: Buffer.from(notes.document).toString('base64') }),
    present: notes.present.filter(({ named }) => reads || named).map(({ id, name, handle }) => ({ id, name, handle })),
    mine: notes.present.find(({ id }) => id === reader.person)
  };
};

export const actions: Actions = {
  write: async (event) => {
    const { person, writing, camp, pitch } = await notesFor(event);
    const form = await event.request.formData();
    const [typed, base] = [saidIn(form, ''), saidIn(form, 'base-')];
    if (!mayWriteNow(person.id)) return fail(429, { typed, base, tooOften: true });
    const written = await database()
      .transaction()
      .execute((tx) => writeNotes(tx, writing, { typed, base }, new Date()));
    if (written.answer === 'refused') return fail(400, { typed, base, tooLong: written.tooLong });
    redirect(303, `/gatherings/${camp.slug}/notes/${pitch.number}?kept#notes`);
  },
  take: async (event) => {
    const { writing } = await notesFor(event);
    const takes = textOf(await event.request.formData(), 'takes') === 'yes';
    await database()
      .transaction()
      .execute((tx) => takeNotes(tx, writing, takes));
    redirect(303, event.url.pathname);
  },
  count: async (event) => {
    const { person, camp, pitch } = await notesFor(event);
    const typed = textOf(await event.request.formData(), 'people');
    if (!mayWriteNow(person.id)) return fail(429, { count: typed, tooOften: true });
    const counted = await database()
      .transaction()
      .execute((tx) => countHeads(tx, { gathering: camp.id, pitch: pitch.id, typed }, new Date()));
    if (counted === 'no-number') return fail(400, { count: typed });
    redirect(303, `${event.url.pathname}#count`);
  },
  present: async (event) => {
    const { writing, writes, mine } = await presenceFor(event);
    const form = await event.request.formData();
    const typed = { isThere: textOf(form, 'there') === 'yes', named: textOf(form, 'named') === 'yes' };
    // Where nothing is written any more she can still take back what she said.
    const said = writes ? typed : { isThere: typed.isThere && !!mine, named: typed.named && !!mine?.named };
    await database()
      .transaction()
      .execute((tx) => sayPresent(tx, writing, said));
    redirect(303, `${event.url.pathname}#present`);
  }
};

function saidIn(form: FormData, before: string): NotesSaid {
  const of = (part: string) => textOf(form, `${before}${part}`);
  return { notes: of('notes'), decisions: of('decisions'), links: of('links'), actions: of('actions') };
}
