import { fail, redirect } from '@sveltejs/kit';
import { liftsByPlace, NO_WANTS, type TypedWants, typeWants, WANTS_FIELDS } from '#unconference';
import { answerOf } from '#gatherings/server';
import { readOwnWants, readWants, sayWants } from '#unconference/server';
import { textOf } from '#app/server/asked.ts';
import { campFor, campOfPage } from '#app/server/camp-page.ts';
import { database } from '#app/server/database.ts';
import { mayNow } from '#app/server/rate-limits.ts';
import type { Actions, PageServerLoad } from './$types';

/** What people bring to eat, and lifts, for those who come and who looks after it; with the form for what is one's own. */
export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const { camp, reader, may } = await campOfPage(event);
  const { person } = reader;
  const comes = person !== undefined && (await answerOf(database(), camp.id, person)) === 'going';
  const reads = comes || reader.looksAfter;
  const [wants, mine] = await Promise.all([
    reads ? readWants(database(), camp.id, reader) : [],
    person === undefined ? [] : readOwnWants(database(), { gathering: camp.id, person })
  ]);
  return {
    camp,
    plans: may('plan-camp'),
    reader: { camp: camp.slug, me: person, looksAfter: reader.looksAfter },
    reads,
    isSaid: mine.length > 0,
    cakes: wants.filter(({ kind }) => kind === 'cake'),
    places: liftsByPlace(wants),
    ...(comes && may('say-hello') && { filled: typeWants(mine) })
  };
};

export const actions: Actions = {
  say: async (event) => {
    const { camp, person } = await campFor(event, 'say-hello');
    const form = await event.request.formData();
    const typed: TypedWants = { ...NO_WANTS };
    for (const field of WANTS_FIELDS) typed[field] = textOf(form, field);
    const now = new Date();
    if (!mayNow('take-interest', person.id, now)) return fail(429, { typed, often: true });
    const said = await database()
      .transaction()
      .execute((tx) => sayWants(tx, { gathering: camp.id, person: person.id, typed }, now));
    if (said.answer === 'refused') return fail(400, { typed, troubles: said.troubles });
    redirect(303, `${event.url.pathname}?said`);
  }
};
