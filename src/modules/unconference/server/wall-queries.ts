import { sql } from 'kysely';
import type { UnconferenceTx } from './tables.ts';

/** Whoever shows a wall, or notes of its sessions, hears here that they are others now. What is said: which, and why. */
export const WALL_CHANNEL = 'afield_wall';

/** `changed`: of a gathering; `rights`: of a gathering or a person, whose streams are looked at again. */
export type WallNews = `${'changed' | 'rights'} ${string}`;

/** Says so when the transaction is done, to every process of this server. */
export async function notifyWall(tx: UnconferenceTx, news: WallNews): Promise<void> {
  await sql`select pg_notify(${WALL_CHANNEL}, ${news})`.execute(tx);
}

/** The same, of the gathering that a pitch is for. */
export async function notifyWallOf(tx: UnconferenceTx, pitch: string): Promise<void> {
  await sql`select pg_notify(${WALL_CHANNEL}, 'changed ' || gathering_id) from pitch where id = ${pitch}`.execute(tx);
}
