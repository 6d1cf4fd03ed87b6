import { error, fail, redirect } from '@sveltejs/kit';
import type { Standing } from '#unconference';
import { announce, putUpAgain, readAnnouncements, readPitches, readWishes, takeDown } from '#unconference/server';
import { isUuid } from '#platform/server/uuid.ts';
import { textOf } from '#app/server/asked.ts';
import { campFor, campOfPage } from '#app/server/camp-page.ts';
import { database } from '#app/server/database.ts';
import { readLiveWall } from '#app/server/live-wall.ts';
import { mayNow } from '#app/server/rate-limits.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const page = await campOfPage(event);
  const { camp, reader, may } = page;
  const plans = may('plan-camp');
  const [{ version, ...wall }, wishes, said] = await Promise.all([
    readLiveWall(camp),
    readWishes(database(), camp.id, reader.person),
    plans ? readAnnouncements(database(), camp.id, reader) : []
  ]);
  const standing = wall.rows.flatMap((row) => row.standing);
  const own = standing.flatMap(({ pitch: { id, hosts } }) => {
    const mine = hosts.some((host) => host.id === reader.person) ? ('host' as const) : wishes.get(id);
    return mine ? [{ id, mine }] : [];
  });
  return {
    camp,
    plans,
    said: said.map(({ by, ...one }) => ({ ...one, isMine: by === reader.person })),
    wall,
    version,
    own,
    claims: await claimsOf(page, wall.claimsOpen, standing),
    onlyMine: event.url.searchParams.has('mine') && own.length > 0,
    earlier: event.url.searchParams.has('earlier')
  };
};

/** Sessions that the reader hosts and may put up: those on the wall to be moved, the others to be placed. */
async function claimsOf(
  { camp, reader, may }: Awaited<ReturnType<typeof campOfPage>>,
  isOpen: boolean,
  standing: readonly Standing[]
) {
  if (!isOpen || !may('pitch')) return [];
  const { pitches } = await readPitches(database(), camp.id, reader);
  const stands = Map.groupBy(standing, ({ pitch }) => pitch.id);
  return pitches
    .filter(({ hosts, withdrawn, hidden }) => !withdrawn && !hidden && hosts.some(({ id }) => id === reader.person))
    .map(({ id, number, title, times, inARow }) => {
      const many = new Set(stands.get(id)?.map(({ showing }) => showing)).size;
      return { number, title, isPlaced: many >= (inARow ? 1 : times) };
    });
}

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
    const { id, camp } = await tapped(event);
    await database()
      .transaction()
      .execute((tx) => takeDown(tx, { gathering: camp.id, id }, new Date()));
    redirect(303, `${event.url.pathname}?taken#say`);
  },
  putUp: async (event) => {
    const { id, camp } = await tapped(event);
    const done = await database()
      .transaction()
      .execute((tx) => putUpAgain(tx, { gathering: camp.id, id }));
    if (done === 'gone') error(404);
    if (done === 'too-many') return fail(409, { text: '', trouble: done });
    redirect(303, event.url.pathname);
  }
};

async function tapped(event: RequestEvent) {
  const { camp } = await campFor(event, 'plan-camp');
  const id = textOf(await event.request.formData(), 'id');
  if (!isUuid(id)) error(404);
  return { camp, id };
}
