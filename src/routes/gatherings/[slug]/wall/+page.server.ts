import { error, fail, redirect } from '@sveltejs/kit';
import { announce, readWishes, takeDown } from '#unconference/server';
import { isUuid } from '#platform/server/uuid.ts';
import { textOf } from '#app/server/asked.ts';
import { campFor, campOfPage } from '#app/server/camp-page.ts';
import { database } from '#app/server/database.ts';
import { readLiveWall } from '#app/server/live-wall.ts';
import { mayNow } from '#app/server/rate-limits.ts';
import type { Actions, PageServerLoad } from './$types';

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

export const actions: Actions = {
  say: async (event) => {
    const { camp, person } = await campFor(event, 'plan-camp');
    const text = textOf(await event.request.formData(), 'text');
    if (!mayNow('post', person.id)) return fail(429, { text, often: true });
    const said = await database()
      .transaction()
      .execute((tx) => announce(tx, { gathering: camp.id, by: person.id, text }, new Date()));
    if (said.answer === 'refused') return fail(400, { text, trouble: said.trouble });
    redirect(303, event.url.pathname);
  },
  takeDown: async (event) => {
    const { camp } = await campFor(event, 'plan-camp');
    const id = textOf(await event.request.formData(), 'id');
    if (!isUuid(id)) error(404);
    await database()
      .transaction()
      .execute((tx) => takeDown(tx, { gathering: camp.id, id }));
    redirect(303, event.url.pathname);
  }
};
