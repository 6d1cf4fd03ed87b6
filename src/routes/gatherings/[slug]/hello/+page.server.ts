import { fail, redirect } from '@sveltejs/kit';
import { type Hello, HELLO_FIELDS, NO_HELLO } from '#unconference';
import { answerOf } from '#gatherings/server';
import { readHello, readHellos, sayHello, takeHelloBack } from '#unconference/server';
import { textOf } from '#app/server/asked.ts';
import { campFor, campOfPage } from '#app/server/camp-page.ts';
import { database } from '#app/server/database.ts';
import { mayNow } from '#app/server/rate-limits.ts';
import type { Actions, PageServerLoad } from './$types';

/** The sheet is read by those who come, and by who looks after it. */
export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const { camp, reader, may } = await campOfPage(event);
  const { person } = reader;
  const comes = person !== undefined && (await answerOf(database(), camp.id, person)) === 'going';
  const [hellos, mine] = await Promise.all([
    comes || reader.looksAfter ? readHellos(database(), camp.id, reader) : [],
    person === undefined ? undefined : readHello(database(), camp.id, person)
  ]);
  return {
    camp,
    plans: may('plan-camp'),
    looksAfter: reader.looksAfter,
    me: person,
    reads: comes || reader.looksAfter,
    isSaid: mine !== undefined,
    hellos,
    ...(comes && may('say-hello') && { filled: mine ?? NO_HELLO })
  };
};

export const actions: Actions = {
  say: async (event) => {
    const { camp, person } = await campFor(event, 'say-hello');
    const form = await event.request.formData();
    const typed: Hello = { ...NO_HELLO, firstTime: form.has('firstTime') };
    for (const field of HELLO_FIELDS) typed[field] = textOf(form, field);
    const now = new Date();
    if (!mayNow('post', person.id, now)) return fail(429, { typed, often: true });
    const said = await database()
      .transaction()
      .execute((tx) => sayHello(tx, { gathering: camp.id, person: person.id, typed }, now));
    if (said.answer === 'refused') return fail(400, { typed, troubles: said.troubles });
    redirect(303, `${event.url.pathname}?said`);
  },
  takeBack: async (event) => {
    const { camp, person } = await campFor(event, 'say-hello');
    await database()
      .transaction()
      .execute((tx) => takeHelloBack(tx, camp.id, person.id));
    redirect(303, event.url.pathname);
  }
};
