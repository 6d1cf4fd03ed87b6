import { error, redirect } from '@sveltejs/kit';
import { type ListedGathering, outingPartsOf } from '#gatherings';
import { type HostedRead, readGathering, readHosted } from '#gatherings/server';
import { readServer } from '#people/server';
import type { Outing } from '#travel';
import { outingOf, type Start, startOf } from '#travel/server';
import { isUuid } from '#platform/server/uuid.ts';
import { database } from '#app/server/database.ts';
import { guestAsking } from '#app/server/guests.ts';
import { visitorOf } from '#app/server/visitor.ts';
import type { RequestEvent } from './$types';

/** A gathering as one visitor may see it, and where she starts from. */
export type GatheringSeen = {
  outing: Outing;
  start: Start;
  /** the server's */
  zone: string;
} & (
  | { listed: ListedGathering }
  | { read: HostedRead; /** the secret of the private link that it was opened by */ draft?: string }
);

/** What a source says where the address is an id; what a group of this server holds where it is a name. */
export async function gatheringSeen(event: RequestEvent): Promise<GatheringSeen> {
  const [start, { zone }, seen] = await Promise.all([
    startOf(database(), visitorOf(event)),
    readServer(database()),
    isUuid(event.params.slug) ? statement(event) : hosted(event)
  ]);
  const parts = 'read' in seen ? outingPartsOf(seen.read.hosted) : seen.listed;
  return { ...seen, outing: outingOf(parts, zone), start, zone };
}

/** As it is known in the outing of an answer that is passed on. */
export function linkOf(seen: GatheringSeen, origin: string): string | undefined {
  return 'read' in seen ? `${origin}/gatherings/${seen.read.hosted.slug}` : seen.listed.gathering.address;
}

async function statement(event: RequestEvent): Promise<{ listed: ListedGathering }> {
  const person = event.locals.person?.id ?? null;
  const listed = await readGathering(database(), { person, id: event.params.slug });
  if (!listed) error(404);
  if (listed.host) redirect(303, `/gatherings/${listed.host.slug}`);
  return { listed };
}

async function hosted(event: RequestEvent): Promise<{ read: HostedRead; draft?: string }> {
  const { person } = event.locals;
  const draftToken = draftTokenOf(event);
  const guestAt = (await guestAsking(event))?.gathering;
  const asking = { person, guestAt, now: new Date(), ...(draftToken && { draftToken }) };
  const read = await readHosted(database(), { slug: event.params.slug }, asking);
  if (!read) error(404);
  return { read, ...(draftToken && read.stage === 'draft' && { draft: draftToken }) };
}

/** Forms on the page of a draft send no query: whoever opened its private link is known by a cookie of that page alone. */
function draftTokenOf({ url, params, cookies }: RequestEvent): string | undefined {
  const path = `/gatherings/${params.slug}`;
  const given = url.searchParams.get('draft');
  if (given === null) return cookies.get('draft');
  cookies.set('draft', given.slice(0, 100), {
    path,
    httpOnly: true,
    sameSite: 'lax',
    secure: url.protocol === 'https:'
  });
  return given;
}
