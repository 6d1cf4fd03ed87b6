import { error, redirect } from '@sveltejs/kit';
import { answerOf } from '#gatherings/server';
import { sessionRooms } from '#unconference';
import { partPair, readHelp, readPlan, sayHelp, takeHelpBack } from '#unconference/server';
import { isUuid } from '#platform/server/uuid.ts';
import { textOf } from '#app/server/asked.ts';
import { campFor, campOfPage } from '#app/server/camp-page.ts';
import { database } from '#app/server/database.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** For whoever comes for the first time: the day hour by hour, somebody to go in with, and a step further. */
export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const { camp, reader, may } = await campOfPage(event);
  const { person } = reader;
  const [{ plan }, answer, help] = await Promise.all([
    readPlan(database(), camp.id),
    person === undefined ? undefined : answerOf(database(), camp.id, person),
    person === undefined ? undefined : readHelp(database(), camp.id, person)
  ]);
  const comes = answer === 'going' && may('say-hello');
  return {
    camp,
    plans: may('plan-camp'),
    slots: plan.slots,
    rooms: sessionRooms(plan).length,
    ...(comes && help && { help })
  };
};

const SIDES = ['asks', 'offers'] as const;

export const actions: Actions = {
  buddy: async (event) => await say(event, 'buddy'),
  step: async (event) => await say(event, 'step'),
  part: async (event) => {
    const { person } = await campFor(event, 'say-hello');
    const id = textOf(await event.request.formData(), 'pair');
    const isHers = isUuid(id) && (await within((tx) => partPair(tx, { id, by: person.id }, new Date())));
    if (!isHers) error(404);
    redirect(303, event.url.pathname);
  }
};

/** `asks` and `offers`: `yes` or `no` each, whichever was sent; `done`: of the ladder, how many steps. */
async function say(event: RequestEvent, kind: 'buddy' | 'step') {
  const { camp, person } = await campFor(event, 'say-hello');
  const form = await event.request.formData();
  const step = Number(textOf(form, 'done')) || 0;
  for (const side of SIDES) {
    const said = textOf(form, side);
    const saying = { gathering: camp.id, person: person.id, kind, side, step };
    if (said === 'yes') await within((tx) => sayHelp(tx, saying, new Date()));
    if (said === 'no') await within((tx) => takeHelpBack(tx, saying, new Date()));
  }
  redirect(303, `${event.url.pathname}#${kind}`);
}

function within<Answer>(act: (tx: Parameters<typeof partPair>[0]) => Promise<Answer>): Promise<Answer> {
  return database()
    .transaction()
    .execute((tx) => act(tx));
}
