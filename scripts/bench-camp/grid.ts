import { setTimeout as pause } from 'node:timers/promises';
import { button, type Camp, everybody, mustFind, think } from './camp.ts';
import { formsOf } from './form.ts';
import type { Page } from './phone.ts';
import { liveOf, wallSays, WallStream } from './wall-stream.ts';

const PATIENCE_MILLISECONDS = 30_000;
const LOOK_MILLISECONDS = 20;

/** Everybody opens the wall and keeps looking; the organiser makes the grid, and puts it there. */
export async function publish(camp: Camp): Promise<void> {
  const { organiser, path, people } = camp;
  await everybody(camp, people, {
    within: camp.sizes.think * 3,
    act: async (one) => {
      one.wall = new WallStream(one.phone, await one.phone.open(`${path}/wall`));
    }
  });
  const empty = await organiser.open(`${path}/grid`);
  const draft = await organiser.submit(empty, mustFind(empty, '?/make'));
  await think(camp);
  const tapped = performance.now();
  const wall = await organiser.submit(draft, mustFind(draft, '?/publish'));
  await allHaveIt(camp, wall, tapped);
  const says = wallSays(liveOf(wall).html);
  for (const { title } of camp.pitches) if (!says.includes(title)) camp.tally.lose(`${title} is not on the wall`);
}

/** A room is lost for the rest of the day; the organiser chooses the first of three ways, while people walk about the site. */
export async function loseRoom(camp: Camp): Promise<void> {
  const { organiser, path } = camp;
  const page = await organiser.open(`${path}/repair`);
  const ask = formsOf(page.html).find(({ fields }) =>
    fields.some(([name, value]) => name === 'what' && value === 'room-lost')
  );
  if (!ask) throw new Error('No room can be lost.');
  const { slot: from, room } = lastPlaceOf(await organiser.open(`${path}/wall`));
  let ways = await organiser.submit(page, ask, { room, from });
  for (let tries = 0; ways.html.includes('data-repairing') && tries < 60; tries++) {
    await pause(1000);
    ways = await organiser.open(ways.path);
  }
  const choose = formsOf(ways.html).find(({ action }) => action === '?/choose');
  if (!choose) throw new Error('There is no way to go on.');
  const tapped = performance.now();
  const wall = await organiser.submit(ways, choose, {}, button(choose, choose.buttons[0]?.value ?? ''));
  await allHaveIt(camp, wall, tapped);
}

/** The last place where something stands, so that something has to move. */
function lastPlaceOf({ html }: Page): { slot: string; room: string } {
  const taken = [...html.matchAll(/<live-part data-part="([\w-]+) ([\w-]+)"[^>]*>(.*?)<\/live-part>/gs)];
  const [, slot = '', room = ''] = taken.findLast(([, , , inner = '']) => inner.includes('<h2')) ?? [];
  return { slot, room };
}

/** Until every wall that somebody looks at says the same as the organiser's, whose page came after the change. */
async function allHaveIt({ people, tally }: Camp, page: Page, tapped: number): Promise<void> {
  const { version, html } = liveOf(page);
  const says = wallSays(html);
  const watching = people.flatMap(({ name, wall }) => (wall ? [{ name, wall }] : []));
  const isThere = ({ wall }: (typeof watching)[number]) => wall.version === version || wall.cameAt.has(version);
  for (const end = tapped + PATIENCE_MILLISECONDS; performance.now() < end; await pause(LOOK_MILLISECONDS))
    if (watching.every(isThere)) break;
  for (const one of watching) {
    if (!isThere(one)) tally.lose(`${one.name} was not told of the change`);
    else if (one.wall.version === version && one.wall.says() !== says) tally.lose(`${one.name} reads another wall`);
    const came = one.wall.cameAt.get(version);
    if (came !== undefined) tally.told(came - tapped);
  }
}

/** People walk about the site: the wall, what was suggested, notes. */
export async function walkAbout(camp: Camp, isOver: () => boolean): Promise<void> {
  const { path, people, pitches, sizes } = camp;
  await everybody(camp, people.slice(sizes.writers), {
    within: sizes.think,
    act: async ({ phone }, index) => {
      for (let step = index; !isOver(); step++) {
        const { number } = pitches[(step * 11) % pitches.length]!;
        const pages = ['/wall', '/pitches', `/pitches/${number}`, '/notes', `/notes/${number}`, '/hello', '/me', ''];
        await phone.open(`${path}${pages[step % pages.length]}`);
        await think(camp);
      }
    }
  });
}
