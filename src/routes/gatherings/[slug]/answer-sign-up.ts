import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import {
  areWordsTooLong,
  choicesInAddress,
  mayWithGathering,
  readTypedSignUp,
  SIGN_UP_SHOWN_TO,
  type TypedSignUp
} from '#gatherings';
import { type HostedRead, readHosted, readSignUps, showSignUp, signUp } from '#gatherings/server';
import { requirePerson } from '#people/server';
import { database } from '#app/server/database.ts';
import { guestAsking } from '#app/server/guests.ts';
import { sessionsToTick } from '#app/server/sessions-to-tick.ts';
import { mayNow } from '#app/server/rate-limits.ts';

type Event = RequestEvent<{ slug: string }>;

/** Her own words, while she signs in: they stay in her browser and out of every address. */
const WORDS_COOKIE = 'words';
const A_DAY = 24 * 3600;

/** What the block "Are you going?" shows to one reader. Where it is online only who is going learns, and its organisers. */
export async function signUpsShown(event: Event, { hosted, standings, stage }: HostedRead) {
  const person = event.locals.person ?? (standings.includes('guest') ? ((await guestAsking(event)) ?? null) : null);
  const { mine, ...read } = await readSignUps(database(), hosted, person?.id ?? null, new Date());
  const may = (act: Parameters<typeof mayWithGathering>[2]) => mayWithGathering(standings, stage, act);
  const listed = may('look-after-sign-ups');
  const comes = mine?.answer === 'going' || mine?.answer === 'waiting' || mine?.answer === 'maybe';
  const ticks = comes && hosted.kind === 'unconference' && may('take-interest');
  const sessions = person && ticks ? await sessionsToTick(hosted.id, person.id, new Date()) : undefined;
  const mayJoin = hosted.attendance !== 'in-person' && (mine?.answer === 'going' || listed);
  const kept = person ? keptChoice(event, hosted.attendance) : undefined;
  return {
    ...read,
    ...(mine && { mine }),
    // A visitor may fill it in too: she is asked to sign in when she sends it.
    open: stage === 'published' && (person === null || may('sign-up')),
    keptOut: stage === 'published' && standings.includes('kept-out'),
    door: hosted.door,
    ...(mayJoin && hosted.link && { link: hosted.link }),
    ...(person && { name: person.name }),
    ...(kept && { kept }),
    ...(listed && { listHref: `/gatherings/${hosted.slug}/who` }),
    ...(sessions && { sessions })
  };
}

/** The form of the block was sent. */
export async function answerSignUp(event: Event) {
  const now = new Date();
  const { hosted, standings, stage, person } = await answered(event, now);
  const form = await event.request.formData();
  const typed = readTypedSignUp((name) => textOf(form, name), hosted.attendance);
  if (!typed) error(400);
  if (areWordsTooLong(typed)) return fail(400, { signUp: typed, refused: 'too-long' as const });
  if (!person) signInFirst(event, typed);
  const act = typed.answer === 'declined' ? 'give-up-place' : 'sign-up';
  if (!mayWithGathering(standings, stage, act)) {
    const refused = stage === 'published' ? ('kept-out' as const) : ('closed' as const);
    return fail(403, { signUp: typed, refused });
  }
  if (!mayNow('sign-up', person.id, now)) return fail(429, { signUp: typed, refused: 'often' as const });
  const asked = { ...typed, gathering: hosted.id, person: person.id };
  const outcome = await database()
    .transaction()
    .execute((tx) => signUp(tx, asked, now));
  if (!outcome) error(404);
  if (outcome.answer === 'refused') return fail(409, { signUp: typed, refused: outcome.reason });
  event.cookies.delete(WORDS_COOKIE, { path: event.url.pathname });
  redirect(303, `${event.url.pathname}#going`);
}

/** Who came chose anew, after the end, who sees that. */
export async function showAnew(event: Event) {
  const now = new Date();
  const { hosted, standings, stage, ...read } = await answered(event, now);
  const person = read.person ?? requirePerson(event);
  if (!mayWithGathering(standings, stage, 'show-anew')) error(403);
  const given = textOf(await event.request.formData(), 'shown');
  const shownTo = SIGN_UP_SHOWN_TO.find((one) => one === given);
  if (!shownTo) error(400);
  if (!mayNow('sign-up', person.id, now)) error(429);
  const who = { gathering: hosted.id, person: person.id };
  const isHers = await database()
    .transaction()
    .execute((tx) => showSignUp(tx, who, shownTo));
  if (!isHers) error(404);
  redirect(303, `${event.url.pathname}#going`);
}

/** The gathering whose form was sent, and by whom: nobody where she is a visitor. */
async function answered(event: Event, now: Date) {
  const guest = await guestAsking(event);
  const asking = { person: event.locals.person, guestAt: guest?.gathering, now };
  const read = await readHosted(database(), { slug: event.params.slug }, asking);
  if (!read) error(404);
  return { ...read, person: event.locals.person ?? (read.standings.includes('guest') ? guest : undefined) };
}

function signInFirst({ url, cookies }: Event, typed: TypedSignUp): never {
  const options = { path: url.pathname, httpOnly: true, sameSite: 'lax', maxAge: A_DAY } as const;
  cookies.set(WORDS_COOKIE, typed.words, { ...options, secure: url.protocol === 'https:' });
  const back = `${url.pathname}?${choicesInAddress(typed)}#going`;
  redirect(303, `/sign-in?to=${encodeURIComponent(back)}`);
}

/** What was chosen before signing in. */
function keptChoice({ url, cookies }: Event, attendance: HostedRead['hosted']['attendance']): TypedSignUp | undefined {
  const typed = readTypedSignUp((name) => url.searchParams.get(name), attendance);
  return typed && { ...typed, words: cookies.get(WORDS_COOKIE) ?? '' };
}

function textOf(form: FormData, name: string): string | null {
  const value = form.get(name);
  return typeof value === 'string' ? value : null;
}
