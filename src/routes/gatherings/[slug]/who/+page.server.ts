import { error, fail, redirect } from '@sveltejs/kit';
import { type GatheringAct, MESSAGE_TO, type MessageTo } from '#gatherings';
import { checkIn, letBackIn, listSentMessages, listSignUps, messageSignUps, takeOut } from '#gatherings/server';
import { database } from '#app/server/database.ts';
import { organisedGathering } from '#app/server/organised-gathering.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const { hosted, may } = await organisedGathering(event, event.params.slug, 'look-after-sign-ups');
  const signUps = await listSignUps(database(), hosted, new Date());
  const search = event.url.searchParams.get('q')?.trim() ?? '';
  const door = isAtTheDoor(event);
  const { id, slug, title, zone, attendance } = hosted;
  return {
    gathering: { id, slug, title, zone, attendance },
    search,
    door,
    signUps: signUps
      .filter(({ name }) => fold(name).includes(fold(search)))
      .filter(({ answer }) => !door || answer === 'going'),
    counts: {
      all: signUps.length,
      going: signUps.filter(({ answer }) => answer === 'going').length,
      here: signUps.filter(({ checkedInAt }) => checkedInAt !== null).length
    },
    messages: await listSentMessages(database(), hosted.id),
    may: {
      checkIn: may('check-in'),
      takeOut: !door && may('take-out'),
      message: !door && may('message-sign-ups')
    }
  };
};

export const actions: Actions = {
  checkIn: async (event) => {
    const { hosted, form } = await asked(event, 'check-in');
    const who = { gathering: hosted.id, person: text(form, 'person') };
    const isThere = await checkIn(database(), who, form.get('there') === 'yes', new Date());
    if (!isThere) return fail(409, { gone: true });
    redirect(303, `${event.url.pathname}${isAtTheDoor(event) ? '?door' : ''}`);
  },
  takeOut: async (event) => {
    const { hosted, form, person: by } = await asked(event, 'take-out');
    const [person, because] = [text(form, 'person'), text(form, 'because')];
    const outcome = await database()
      .transaction()
      .execute((tx) => takeOut(tx, { gathering: hosted.id, person, by: by.id, because }, new Date()));
    if (outcome === 'no-reason') return fail(400, { noReason: person });
    if (outcome === 'not-there') return fail(409, { gone: true });
    redirect(303, event.url.pathname);
  },
  letBack: async (event) => {
    const { hosted, form } = await asked(event, 'take-out');
    const who = { gathering: hosted.id, person: text(form, 'person') };
    await database()
      .transaction()
      .execute((tx) => letBackIn(tx, who));
    redirect(303, event.url.pathname);
  },
  message: async (event) => {
    const { hosted, form, person } = await asked(event, 'message-sign-ups');
    const to: MessageTo = MESSAGE_TO.find((one) => one === form.get('to')) ?? 'going';
    const chosen = form.getAll('chosen').map(String);
    const message = { gathering: hosted.id, by: person.id, text: text(form, 'text'), to, chosen };
    const outcome = await database()
      .transaction()
      .execute((tx) => messageSignUps(tx, message, new Date()));
    if (outcome.answer === 'sent') return { sent: outcome.people };
    const status = outcome.reason === 'too-many' ? 429 : 400;
    return fail(status, { unsent: outcome.reason, text: message.text, to, chosen });
  }
};

async function asked(event: RequestEvent, act: GatheringAct) {
  const organised = await organisedGathering(event, event.params.slug, act);
  if (!event.locals.person) error(403);
  return { ...organised, person: event.locals.person, form: await event.request.formData() };
}

/** Whether only those who are going are listed, each with one button. */
function isAtTheDoor({ url }: RequestEvent): boolean {
  return url.searchParams.has('door');
}

function text(form: FormData, name: string): string {
  return String(form.get(name) ?? '');
}

/** So that "Sian" finds Siân. */
function fold(name: string): string {
  return name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
