import { isHttpError, type RequestEvent } from '@sveltejs/kit';
import { getLocale } from '#paraglide/runtime.js';
import type { Hosted } from '#gatherings';
import { hostedById } from '#gatherings/server';
import { readEdition } from '#notes/server';
import { connectionOf } from '#people';
import { type WallView, wallViewOf } from '#unconference';
import { WALL_CHANNEL } from '#unconference/server';
import type { DatabaseAddress } from '#platform/server/database.ts';
import { type Ear, openEar } from '#platform/server/ear.ts';
import { LiveHub, type LiveState, type Wanted } from '#platform/server/live-hub.ts';
import { mayOpenStream } from '#platform/server/live-limits.ts';
import type { Log } from '#platform/server/log.ts';
import { campOfPage } from './camp-page.ts';
import { database } from './database.ts';
import { inLanguage } from './in-language.ts';
import { readLiveWall } from './live-wall.ts';
import * as m from '#messages';

const MOST_TOPICS = 8;
const MINUTE = 60_000;

let hub: LiveHub | undefined;
let ear: Ear | undefined;
let clock: NodeJS.Timeout | undefined;

/** Keeps walls and notes up to date: one connection to PostgreSQL hears of every change, whichever process made it. */
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
  const [why, id = '', number = ''] = news.split(' ');
  if (why === 'rights')
    hub?.end(({ person, names }) => person === id || [...names.keys()].some((one) => isOf(one, id)));
  else if (why === 'notes') hub?.refresh((topic) => topic === `${id} notes.${number}`);
  else hub?.refresh((topic) => id === '' || isOf(topic, id));
}

/**
 * The stream that somebody asks for.
 * @returns `full` where there are as many as there can be, `nothing` where there is nothing that she may watch
 */
export async function watchFor(event: RequestEvent): Promise<ReadableStream<Uint8Array> | 'full' | 'nothing'> {
  const wanted = await allWanted(event);
  if (!hub || wanted.length === 0) return 'nothing';
  const person = event.locals.person?.id;
  const from = connectionOf(event.getClientAddress());
  const own = person === undefined ? 0 : hub.count({ person });
  if (!mayOpenStream({ all: hub.count(), from: hub.count({ from }), own })) return 'full';
  return hub.watch(wanted, { person, from });
}

/** What has changed of what somebody looks at, for who got no stream. */
export async function changedFor(event: RequestEvent) {
  return (await hub?.now(await allWanted(event))) ?? [];
}

async function allWanted(event: RequestEvent): Promise<Wanted[]> {
  const asked = event.url.searchParams.getAll('w').slice(0, MOST_TOPICS);
  return (await Promise.all(asked.map((one) => wantedOf(event, one)))).filter((one) => one !== undefined);
}

/** @param asked `slug/view@version`, as a page knows it: a view of its wall, or the notes of a session by its number */
async function wantedOf(event: RequestEvent, asked: string): Promise<Wanted | undefined> {
  const [name = '', at = ''] = asked.split('@');
  const [slug = '', words = ''] = name.split('/');
  const notes = /^notes\.\d{1,9}$/.test(words) ? words : undefined;
  const view = notes ? undefined : wallViewOf(words);
  if (!notes && !view) return undefined;
  const read = await campOfPage({ ...event, params: { slug } }).catch(nothingThere);
  if (!read) return undefined;
  const { camp } = read;
  return { topic: notes ? `${camp.id} ${notes}` : `${camp.id} ${view} ${getLocale()}`, name, at };
}

/** What one tab may not watch takes nothing from the others. */
function nothingThere(error: unknown): undefined {
  if (!isHttpError(error, 404)) throw error;
}

async function readTopic(topic: string): Promise<LiveState | undefined> {
  const [gathering = '', what = ''] = topic.split(' ');
  return what.startsWith('notes.')
    ? await readNotesTopic(gathering, Number(what.slice(6)))
    : await readWallTopic(topic);
}

/** That notes are others now, and not what they say: who may read that asks for it. */
async function readNotesTopic(gathering: string, number: number): Promise<LiveState | undefined> {
  const edition = await readEdition(database(), { gathering, number });
  return edition === undefined ? undefined : { version: edition, html: '' };
}

async function readWallTopic(topic: string): Promise<LiveState | undefined> {
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
