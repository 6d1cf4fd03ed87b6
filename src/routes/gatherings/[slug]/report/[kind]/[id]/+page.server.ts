import { redirect } from '@sveltejs/kit';
import { blockWriterOf, sendReport, textOfCampPage, textShown } from '#app/server/text-page.ts';
import type { Actions, PageServerLoad } from './$types';

/** Where guests report what stands in their camp: nobody knows them elsewhere. */
export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const read = await textOfCampPage(event);
  const { kind, id } = event.params;
  if (read.asker.person) redirect(303, `/report/${kind}/${id}`);
  return await textShown(read, event.url);
};

export const actions: Actions = {
  report: async (event) => await sendReport(await textOfCampPage(event), event),
  block: async (event) => await blockWriterOf(await textOfCampPage(event), event)
};
