import { error, fail, redirect } from '@sveltejs/kit';
import { checkIdea, readTypedPledge, typePledge, veilIdea } from '#ideas';
import {
  changeIdea,
  closeIdea,
  pledgeToIdea,
  readIdeaForm,
  readPledgeForm,
  readPledges,
  removeIdea,
  takeBackPledge
} from '#ideas/server';
import { acceptConduct } from '#groups/server';
import { readHosted } from '#gatherings/server';
import { database } from '#app/server/database.ts';
import { ideaAndPersonOf, ideaOf, organises } from '#app/server/idea-page.ts';
import { acceptedIn, conductToAccept } from '#app/server/post-form.ts';
import { mayNow } from '#app/server/rate-limits.ts';

import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const { idea, standings, mine, may, group } = await ideaOf(event, 'read');
  const person = event.locals.person;
  const isUnveiled = standings.includes('author') || standings.includes('organiser');
  const made = idea.gathering
    ? await readHosted(database(), { id: idea.gathering }, { person, now: new Date() })
    : undefined;
  const isOpenToSay = idea.state !== 'closed';
  return {
    idea: isUnveiled ? idea : veilIdea(idea),
    pledges: await readPledges(database(), idea.id, person?.id ?? null),
    mine: typePledge(mine),
    hasSaid: mine !== undefined,
    mayPledge: may('pledge'),
    conduct: group && may('pledge') ? await conductToAccept(group) : undefined,
    isOpenToSay,
    gathering: made && { slug: made.hosted.slug, title: made.hosted.title },
    plannable: may('plan') ? await placesToPlan(idea.group, person?.id ?? '') : [],
    may: {
      askWhere: may('ask-where'),
      change: may('change'),
      close: may('close'),
      reopen: may('reopen'),
      remove: may('remove')
    },
    looksAfter: standings.includes('organiser')
  };
};

/** Groups that could hold it: the one it stands in, or any that the reader organises. */
async function placesToPlan(
  group: { slug: string; name: string } | null,
  person: string
): Promise<{ slug: string; name: string }[]> {
  if (group) return [{ slug: group.slug, name: group.name }];
  return (await organises(database(), person)).map(({ slug, name }) => ({ slug, name }));
}

export const actions: Actions = {
  come: async (event) => {
    const { idea, mine, person } = await ideaAndPersonOf(event, 'pledge');
    const read = readTypedPledge({ ...typePledge(mine), comes: true });
    if ('troubles' in read) error(400);
    return await pledge(event, { idea: idea.id, person: person.id }, read.pledge);
  },
  say: async (event) => {
    const { idea, person } = await ideaAndPersonOf(event, 'pledge');
    const form = await event.request.formData();
    const saying = readPledgeForm(form);
    const read = readTypedPledge(saying);
    if ('troubles' in read) return fail(400, { saying, sayTroubles: read.troubles });
    const who = { idea: idea.id, person: person.id };
    const accepts = idea.group ? acceptedIn(form, idea.group.slug) : true;
    if (idea.group && saysWords(read.pledge) && !(await accept(idea.group.id, person.id, accepts)))
      return fail(400, { saying, refusesConduct: true });
    return await pledge(event, who, read.pledge);
  },
  takeBack: async (event) => {
    const { idea, person } = await ideaAndPersonOf(event, 'take-back');
    await write((tx) => takeBackPledge(tx, { idea: idea.id, person: person.id }));
    redirect(303, event.url.pathname);
  },
  change: async (event) => {
    const { idea, standings } = await ideaAndPersonOf(event, 'change');
    const typed = readIdeaForm(await event.request.formData());
    const read = checkIdea(typed);
    if ('troubles' in read) return fail(400, { typed, troubles: read.troubles });
    await write((tx) => changeIdea(tx, { idea: idea.id, standings }, read.checked, new Date()));
    redirect(303, event.url.pathname);
  },
  close: async (event) => await close(event, true),
  reopen: async (event) => await close(event, false),
  remove: async (event) => {
    const { idea } = await ideaAndPersonOf(event, 'remove');
    await write((tx) => removeIdea(tx, idea.id));
    redirect(303, idea.group ? `/groups/${idea.group.slug}` : '/ideas');
  }
};

/** One tap says nothing that a code of conduct is about. */
function saysWords({ helps, room }: Parameters<typeof pledgeToIdea>[2]): boolean {
  return helps !== null || room !== null;
}

async function accept(group: string, by: string, accepts: boolean): Promise<boolean> {
  return await write((tx) => acceptConduct(tx, { group, by, accepts }, new Date()));
}

async function pledge(
  event: RequestEvent,
  who: Parameters<typeof pledgeToIdea>[1],
  said: Parameters<typeof pledgeToIdea>[2]
) {
  if (!mayNow('sign-up', who.person)) return fail(429, { often: true });
  await write((tx) => pledgeToIdea(tx, who, said, new Date()));
  redirect(303, event.url.pathname);
}

async function close(event: RequestEvent, closed: boolean) {
  const { idea, standings } = await ideaAndPersonOf(event, closed ? 'close' : 'reopen');
  await write((tx) => closeIdea(tx, { idea: idea.id, standings }, closed, new Date()));
  redirect(303, event.url.pathname);
}

type Transaction = Parameters<Parameters<ReturnType<ReturnType<typeof database>['transaction']>['execute']>[0]>[0];

async function write<T>(change: (tx: Transaction) => Promise<T>): Promise<T> {
  return await database().transaction().execute(change);
}
