import { signIn, type World } from './open-world.ts';
import { setStart } from '../../src/modules/travel/server/index.ts';
import { TOWNS } from './write-feed.ts';

/** A page as somebody asks for it. `again` is the number of the request. */
export type PageAsked = { name: string; path: string; headers: (again: number) => Record<string, string> };

/** Somebody who goes to more than most, and the pages whose cost is looked at. The first renders next to nothing: the floor. */
export async function pagesOf(world: World): Promise<PageAsked[]> {
  const { cookie } = await signIn(world, 'person-2');
  const signedIn = () => ({ cookie });
  const start = await startCookie(world);
  const visitor = (again: number) => ({ 'x-forwarded-for': `192.0.2.${again % 250}`, cookie: start });
  const nobody = () => ({});
  const { gathering, group } = await busiest(world);
  const filtered = '/?verdict=day-trip&verdict=long-day&kind=course';
  return [
    { name: 'an empty page (/privacy), visitor', path: '/privacy', headers: nobody },
    { name: 'an empty page (/privacy), signed in', path: '/privacy', headers: signedIn },
    { name: 'What’s on, visitor without a start', path: '/', headers: nobody },
    { name: 'What’s on, visitor with a start', path: '/', headers: visitor },
    { name: 'What’s on, signed in', path: '/', headers: signedIn },
    { name: 'What’s on, filtered, visitor', path: filtered, headers: visitor },
    { name: 'What’s on, filtered, signed in', path: filtered, headers: signedIn },
    { name: 'What’s on, filtered, free, the easiest first', path: `${filtered}&free=1&sort=ease`, headers: signedIn },
    { name: 'search, a common word', path: '/?q=mapiau', headers: visitor },
    { name: 'search, a rare word', path: '/?q=Library+Camp+14720', headers: visitor },
    { name: 'search and filter, a tag', path: '/?q=tag-7&verdict=day-trip&kind=meet-up', headers: visitor },
    { name: 'My days', path: '/days', headers: signedIn },
    { name: 'a group', path: `/groups/${group}`, headers: signedIn },
    { name: 'a gathering', path: `/gatherings/${gathering}`, headers: signedIn },
    { name: 'people', path: '/people', headers: signedIn }
  ];
}

/** The gathering to come with the most sign-ups, and its group. */
async function busiest({ db }: World): Promise<{ gathering: string; group: string }> {
  const row = await db
    .selectFrom('gathering')
    .innerJoin('group', 'group.id', 'gathering.group_id')
    .innerJoin('sign_up', 'sign_up.gathering_id', 'gathering.id')
    .select(({ fn }) => ['gathering.slug as gathering', 'group.slug as group', fn.countAll().as('signUps')])
    .where('gathering.starts_at', '>', new Date())
    .where('gathering.shown_to', '=', 'everyone')
    .where('gathering.state', '=', 'published')
    .groupBy(['gathering.slug', 'group.slug'])
    .orderBy('signUps', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return row;
}

/** The cookie of somebody without an account who has said where she starts from. */
async function startCookie({ db }: World): Promise<string> {
  const { name, lat, lon } = TOWNS[70] ?? { name: '', lat: 0, lon: 0 };
  const places = [{ place: 'place:bench', name, lat, lon, kind: 'place' as const }];
  const limits = { earliest: 6 * 3600, latest: 23 * 3600, comfortable: 3 * 3600 };
  let cookie = '';
  const cookies = {
    get: () => undefined,
    set: (name: string, value: string) => {
      cookie = `${name}=${value}`;
    },
    delete: () => undefined
  };
  await setStart(db, { person: null, cookies, secure: false }, { places, limits });
  return cookie;
}
