import { error } from '@sveltejs/kit';
import { syncNotes } from '#notes/server';
import { database } from '#app/server/database.ts';
import { mayWriteNow, writingFor } from '#app/server/session-notes.ts';
import type { RequestHandler } from './$types';

/** What was typed in half an hour without a network is far below. In letters of base64. */
const LONGEST_UPDATE = 400_000;

const STATUS = { 'too-long': 413, unreadable: 409 } as const;

/** Takes what a browser wrote in the notes of a session as a Yjs update, and answers with what it does not have yet. */
export const POST: RequestHandler = async (event) => {
  const writing = await writingFor(event);
  if (!mayWriteNow(writing.by)) error(429);
  const sent = readSent(await event.request.json().catch(() => null));
  if (!sent) error(400);
  const synced = await database()
    .transaction()
    .execute((tx) => syncNotes(tx, writing, sent, new Date()));
  if (synced.answer !== 'kept') error(STATUS[synced.answer]);
  const { update, vector, edition } = synced;
  return Response.json({ update: toBase64(update), vector: toBase64(vector), edition: String(edition) });
};

function readSent(body: unknown): { update: Uint8Array; vector: Uint8Array } | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { update, vector } = body as Record<string, unknown>;
  if (typeof update !== 'string' || typeof vector !== 'string') return undefined;
  if (update.length + vector.length > LONGEST_UPDATE) error(413);
  return { update: Buffer.from(update, 'base64'), vector: Buffer.from(vector, 'base64') };
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
