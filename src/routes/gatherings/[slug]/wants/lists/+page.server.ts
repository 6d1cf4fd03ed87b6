import { countNeeds, liftsByPlace } from '#unconference';
import { readWants } from '#unconference/server';
import { campFor } from '#app/server/camp-page.ts';
import { database } from '#app/server/database.ts';
import type { PageServerLoad } from './$types';

/** What organisers print, or pass on. */
export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const { camp, reader, may } = await campFor(event, 'look-after-guests');
  const wants = await readWants(database(), camp.id, reader);
  return {
    camp,
    plans: may('plan-camp'),
    reader: { camp: camp.slug, me: reader.person, looksAfter: reader.looksAfter },
    cakes: wants.filter(({ kind }) => kind === 'cake'),
    places: liftsByPlace(wants),
    needing: wants.filter(({ kind }) => kind === 'needs'),
    counted: countNeeds(wants)
  };
};
