import { nowAndNext } from '#unconference';
import { readWall } from '#unconference/server';
import { campOfPage } from '#app/server/camp-page.ts';
import { database } from '#app/server/database.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const { camp, reader, may } = await campOfPage(event);
  const { camp: state, plan, rows } = await readWall(database(), camp.id, reader);
  const onlyMine = event.url.searchParams.has('mine');
  const isMine = rows.some(({ standing }) => standing.some(({ mine }) => mine !== null));
  const local = Temporal.Now.plainDateTimeISO(camp.zone).toString();
  return {
    camp,
    plans: may('plan-camp'),
    isPublished: state.publishedAt !== null,
    ...nowAndNext(plan.slots, camp.start.slice(0, 10), local),
    rooms: plan.rooms,
    onlyMine: onlyMine && isMine,
    isMine,
    rows: rows.map(({ slot, standing }) => ({
      slot,
      standing: standing.filter(({ mine }) => !onlyMine || !isMine || mine !== null)
    }))
  };
};
