import { readWishes } from '#unconference/server';
import { campOfPage } from '#app/server/camp-page.ts';
import { database } from '#app/server/database.ts';
import { readLiveWall } from '#app/server/live-wall.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const { camp, reader, may } = await campOfPage(event);
  const [{ version, ...wall }, wishes] = await Promise.all([
    readLiveWall(camp),
    readWishes(database(), camp.id, reader.person)
  ]);
  const standing = wall.rows.flatMap((row) => row.standing);
  const own = standing.flatMap(({ pitch: { id, hosts } }) => {
    const mine = hosts.some((host) => host.id === reader.person) ? ('host' as const) : wishes.get(id);
    return mine ? [{ id, mine }] : [];
  });
  return {
    camp,
    plans: may('plan-camp'),
    wall,
    version,
    own,
    onlyMine: event.url.searchParams.has('mine') && own.length > 0
  };
};
