import { error, fail, redirect } from '@sveltejs/kit';
import { bringBackText, decideAboutText } from '#moderation/server';
import { textOf } from '#app/server/asked.ts';
import { database } from '#app/server/database.ts';
import { blockWriterOf, sendReport, textOfPage, textShown } from '#app/server/text-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  return await textShown(await textOfPage(event), event.url);
};

export const actions: Actions = {
  report: async (event) => await sendReport(await textOfPage(event), event),
  block: async (event) => await blockWriterOf(await textOfPage(event), event),
  decide: async (event) => {
    const { person, text, may: mayDo } = await textOfPage(event);
    if (!mayDo('decide')) error(403);
    const form = await event.request.formData();
    const decision = { what: textOf(form, 'what'), because: textOf(form, 'because') };
    const decided = await database()
      .transaction()
      .execute((tx) => decideAboutText(tx, { text, by: person.id, typed: decision }, new Date()));
    if (decided.answer === 'refused') return fail(400, { decision, decisionTroubles: decided.troubles });
    if (decided.answer === 'settled-already') return fail(409, { decision, settled: true });
    redirect(303, event.url.pathname);
  },
  bringBack: async (event) => {
    const { person, text, may: mayDo } = await textOfPage(event);
    if (!mayDo('bring-back')) error(403);
    await database()
      .transaction()
      .execute((tx) => bringBackText(tx, { text, by: person.id }, new Date()));
    redirect(303, event.url.pathname);
  }
};
