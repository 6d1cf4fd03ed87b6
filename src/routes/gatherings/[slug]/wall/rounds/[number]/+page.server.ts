import { error, fail, redirect } from '@sveltejs/kit';
import { readMinutes } from '#unconference';
import { readRound, type RoundStep, runRound } from '#unconference/server';
import { textOf } from '#app/server/asked.ts';
import { campFor, campOfPage } from '#app/server/camp-page.ts';
import { database } from '#app/server/database.ts';
import { readLiveWall } from '#app/server/live-wall.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const { camp, reader, may } = await campOfPage(event);
  const [read, { version, ...wall }] = await Promise.all([
    readRound(database(), camp.id, numberOf(event)),
    readLiveWall(camp)
  ]);
  const round = wall.rounds.find(({ pitch }) => pitch === read?.pitch.id);
  if (!read || !round) error(404);
  const hosts = read.pitch.hosts.some(({ id }) => id === reader.person);
  return {
    camp,
    plans: may('plan-camp'),
    wall,
    version,
    round,
    readAt: new Date().toISOString(),
    runs: may('plan-camp') || (hosts && may('pitch'))
  };
};

export const actions: Actions = {
  next: async (event) => await run(event, (form) => ({ do: 'next', from: textOf(form, 'from') || null })),
  stop: async (event) => await run(event, () => ({ do: 'stop' })),
  draw: async (event) => await run(event, () => ({ do: 'draw', random: Math.random })),
  order: async (event) =>
    await run(event, (form) =>
      form.has('earlier')
        ? { do: 'earlier', talk: textOf(form, 'earlier') }
        : { do: 'later', talk: textOf(form, 'later') }
    ),
  minutes: async (event) =>
    await run(event, (form) => {
      const typed = textOf(form, 'minutes');
      const minutes = readMinutes(typed);
      return minutes === undefined ? { wrong: typed } : { do: 'minutes', minutes };
    })
};

function numberOf({ params }: RequestEvent): number {
  return /^\d{1,6}$/.test(params.number) ? Number(params.number) : 0;
}

/** For the organisers, and whoever hosts one of the talks. */
async function run(event: RequestEvent, stepOf: (form: FormData) => RoundStep | { wrong: string }) {
  const { camp, person, may } = await campFor(event, 'pitch');
  const number = numberOf(event);
  const read = await readRound(database(), camp.id, number);
  if (!read) error(404);
  if (!may('plan-camp') && !read.pitch.hosts.some(({ id }) => id === person.id)) error(403);
  const step = stepOf(await event.request.formData());
  if ('wrong' in step) return fail(400, { minutes: step.wrong });
  await database()
    .transaction()
    .execute((tx) => runRound(tx, { gathering: camp.id, number, step }, new Date()));
  redirect(303, event.url.pathname);
}
