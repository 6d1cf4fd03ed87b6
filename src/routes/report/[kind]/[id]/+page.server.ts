import { error, fail, redirect } from '@sveltejs/kit';
import { DECISIONS } from '#moderation';
import { bringBackText, decideAboutText, isDecidable, reportText } from '#moderation/server';
import { readServer } from '#people/server';
import { textOf } from '#app/server/asked.ts';
import { database } from '#app/server/database.ts';
import { mayNow } from '#app/server/rate-limits.ts';
import { textOfPage } from '#app/server/text-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const { person, text, dossier, isReader, may: mayDo } = await textOfPage(event);
  const { kind, id, title, author, path, group } = text;
  const isDecided = mayDo('decide') || mayDo('bring-back');
  const isOpen = dossier.reports.some(({ settledAt }) => settledAt === null);
  return {
    text: {
      kind,
      id,
      title,
      said: mayDo('read') || isDecided ? text.said : '',
      ...(isReader && { path }),
      isMine: author === person.id,
      hasOrganisers: group !== null && kind !== 'group'
    },
    state: dossier.state,
    because: dossier.because,
    reports: isDecided ? dossier.reports : [],
    may: { report: mayDo('report') && !mayDo('decide'), decide: mayDo('decide'), bringBack: mayDo('bring-back') },
    decisions: DECISIONS.filter((what) => what !== dossier.state && (isOpen || what !== 'nothing')),
    isDecidable: await isDecidable(database(), text),
    sent: event.url.searchParams.has('sent'),
    zone: (await readServer(database())).zone
  };
};

export const actions: Actions = {
  report: async (event) => {
    const { person, text, may: mayDo } = await textOfPage(event);
    if (!mayDo('report')) error(403);
    const form = await event.request.formData();
    const typed = { trouble: textOf(form, 'trouble'), words: textOf(form, 'words') };
    if (!mayNow('report', person.id)) return fail(429, { typed, often: true });
    const reported = await database()
      .transaction()
      .execute((tx) => reportText(tx, { text, by: person.id, typed }, new Date()));
    if (reported.answer === 'refused') return fail(400, { typed, troubles: reported.troubles });
    redirect(303, `${event.url.pathname}?sent`);
  },
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
