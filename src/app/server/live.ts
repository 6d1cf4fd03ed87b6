import type { RequestEvent } from '@sveltejs/kit';
import { getLocale } from '#paraglide/runtime.js';
import type { Hosted } from '#gatherings';
import { hostedById } from '#gatherings/server';
import { type WallView, wallViewOf } from '#unconference';
import { WALL_CHANNEL } from '#unconference/server';
import type { DatabaseAddress } from '#platform/server/database.ts';
import { type Ear, openEar } from '#platform/server/ear.ts';
import { LiveHub, type LiveState, type Wanted } from '#platform/server/live-hub.ts';
import type { Log } from '#platform/server/log.ts';
import { campOfPage } from './camp-page.ts';
import { database } from './database.ts';
import { inLanguage } from './in-language.ts';
import { readLiveWall } from './live-wall.ts';
import * as m from '#messages';

/** For one computer: a camp of five hundred, and others beside it. */
const MOST_STREAMS = 5000;
/** Of one signed-in person: browsers of hers, each with one stream. */
const MOST_OF_ONE = 12;
const MOST_TOPICS = 8;
const MINUTE = 60_000;

let hub: LiveHub | undefined;
let ear: Ear | undefined;
let clock: NodeJS.Timeout | undefined;

/** Keeps walls up to date: one connection to PostgreSQL hears of every change, whichever process made it. */
export async function openLive(address: DatabaseAddress, log: Log): Promise<void> {
  const failed = (error: unknown) => log.error({ what: error instanceof Error ? error.stack : error }, 'a wall failed');
  hub = new LiveHub({ read: readTopic, failed });
  ear = await openEar(address, WALL_CHANNEL, hear);
  // What is on now is another session when its time comes.
  strike();
}

export async function closeLive(): Promise<void> {
  clearTimeout(clock);
  hub?.close();
  await ear?.close();
}

/** At the beginning of each minute. */
function strike(): void {
  clock = setTimeout(
    () => {
      hub?.refresh(() => true);
      strike();
    },
    MINUTE - (Date.now() % MINUTE)
  );
}

/** @param news nothing in particular after a break */
function hear(news = ''): void {
  const [why, id = ''] = news.split(' ');
  if (why === 'rights')
    hub?.end(({ person, names }) => person === id || [...names.keys()].some((one) => isOf(one, id)));
  else hub?.refresh((topic) => id === '' || isOf(topic, id));
}

/** The streams that somebody asks for; `undefined` where there are as many as there can be. */
export async function watchFor(event: RequestEvent): Promise<ReadableStream<Uint8Array> | undefined> {
  const asked = event.url.searchParams.getAll('w').slice(0, MOST_TOPICS);
  const wanted = (await Promise.all(asked.map((one) => wantedOf(event, one)))).filter((one) => one !== undefined);
  const person = event.locals.person?.id;
  if (!hub || wanted.length === 0 || hub.count() >= MOST_STREAMS) return undefined;
  if (person && hub.count(person) >= MOST_OF_ONE) return undefined;
  return hub.watch(wanted, person);
}

/** @param asked `slug/view@version`, as a page knows it */
async function wantedOf(event: RequestEvent, asked: string): Promise<Wanted | undefined> {
  const [name = '', at = ''] = asked.split('@');
  const [slug = '', words = ''] = name.split('/');
  const view = wallViewOf(words);
  if (!view) return undefined;
  const { camp } = await campOfPage({ ...event, params: { slug } });
  return { topic: `${camp.id} ${view} ${getLocale()}`, name, at };
}

async function readTopic(topic: string): Promise<LiveState | undefined> {
  const [id, view, language] = topic.split(' ') as [string, WallView, 'en' | 'cy'];
  const hosted = await hostedById(database(), id);
  if (!hosted) return undefined;
  lookAtRights(hosted);
  const title = hosted.hidden ? inLanguage(language, () => m.gatherings_hidden_title()) : hosted.title;
  const { version, ...wall } = await readLiveWall({ ...hosted, title });
  // Only where somebody looks: whoever opens a server without pages, as tests do, has no components.
  const { renderWall } = await import('#unconference/ui/render-wall.ts');
  return { version, html: inLanguage(language, () => renderWall(wall, view)) };
}

/** What decides who may read it, when its wall was last read. */
const rights = new Map<string, string>();

/** Whoever may read a gathering now comes again, where that is not who might before. */
function lookAtRights({ id, state, shownTo, hidden }: Hosted): void {
  const now = `${state} ${shownTo} ${hidden !== undefined}`;
  if ((rights.get(id) ?? now) !== now) hub?.end(({ names }) => [...names.keys()].some((topic) => isOf(topic, id)));
  rights.set(id, now);
}

function isOf(topic: string, gathering: string): boolean {
  return topic.startsWith(`${gathering} `);
}
