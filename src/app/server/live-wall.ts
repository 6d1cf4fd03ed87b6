import { createHash } from 'node:crypto';
import type { Hosted } from '#gatherings';
import { type LiveWall, nowAndNext, quietRooms, sessionRooms } from '#unconference';
import { readWall } from '#unconference/server';
import { database } from './database.ts';

type Camp = Pick<Hosted, 'id' | 'slug' | 'title' | 'start' | 'end' | 'zone'>;

const EVERYBODY = { person: undefined, looksAfter: false };

/** The wall of an unconference as everybody reads it, and a version that is the same as long as it says the same. */
export async function readLiveWall({ id, slug, title, start, end, zone }: Camp): Promise<LiveWall & Versioned> {
  const { camp, plan, announcements, rounds, rows } = await readWall(database(), id, EVERYBODY);
  const wall = {
    camp: { slug, title, start, end, zone },
    isPublished: camp.publishedAt !== null,
    claimsOpen: camp.claimsOpen,
    ...nowAndNext(plan.slots, start.slice(0, 10), localNow(zone)),
    announcements: announcements.map(({ id, text, saidAt }) => ({ id, text, saidAt })),
    rounds,
    rooms: sessionRooms(plan),
    quietRooms: quietRooms(plan),
    rows
  };
  return { ...wall, version: createHash('sha256').update(JSON.stringify(wall)).digest('base64url').slice(0, 12) };
}

type Versioned = { version: string };

/** YYYY-MM-DDTHH:MM:SS by the clock of a place. */
export function localNow(zone: string): string {
  return Temporal.Now.plainDateTimeISO(zone).toString();
}
