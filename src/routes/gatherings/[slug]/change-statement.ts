import { isDeepStrictEqual } from 'node:util';
import { error, fail, redirect } from '@sveltejs/kit';
import { MARKS, type Mark, readTags, SIGN_UP_SHOWN_TO, troubleOfTags } from '#gatherings';
import { markGathering, offerSeen, removeSeen, sayOwnPlace, tellPlace, tellTags } from '#gatherings/server';
import { mayInGroup, standingsOf } from '#groups';
import { roleInGroup } from '#groups/server';
import { requirePerson } from '#people/server';
import { seenSourceOf } from '#sources/server';
import { askGathering, locateGathering } from '#travel/server';
import { isUuid } from '#platform/server/uuid.ts';
import { database } from '#app/server/database.ts';
import { mayChangeSource } from '#app/server/may-change-source.ts';
import { gatheringSeen } from './gathering-seen.ts';
import type { RequestEvent } from './$types';

/** The reader is going, may go, or takes that back. */
export async function markStatement(event: RequestEvent) {
  const person = requirePerson(event);
  const form = await event.request.formData();
  const mark: Mark | null = MARKS.find((one) => one === form.get('mark')) ?? null;
  const shownTo = SIGN_UP_SHOWN_TO.find((one) => one === form.get('shown')) ?? 'nobody';
  await markGathering(database(), { person: person.id, id: event.params.slug, mark, shownTo });
  redirect(303, event.url.pathname);
}

/** Where it is: for everybody where the reader may change its source, for herself where she may not. */
export async function sayPlace(event: RequestEvent) {
  const form = await event.request.formData();
  const typed = String(form.get('town') ?? '').trim();
  const seen = await gatheringSeen(event);
  if (!('listed' in seen)) error(400);
  const { listed } = seen;
  const asked = { gathering: listed.gathering };
  const located = await locateGathering(database(), asked, typed, String(form.get('place') ?? '') || null);
  if (!('located' in located)) return fail(400, { town: typed, ...located });
  const { person } = event.locals;
  if (!person) redirect(303, `/answers/${await askGathering(database(), located.located, new Date())}`);
  const { name, lat, lon } = located.place;
  const mayChange = await mayChangeSource(database(), person, listed.sources[0]?.id);
  if (mayChange) await tellPlace(database(), listed.id, { name, lat, lon });
  else await sayOwnPlace(database(), { person: person.id, id: listed.id, place: { name, lat, lon } });
  redirect(303, event.url.pathname);
}

/** The reader goes by the place that its source names again. */
export async function takePlaceBack(event: RequestEvent) {
  const person = requirePerson(event);
  await sayOwnPlace(database(), { person: person.id, id: event.params.slug, place: null });
  redirect(303, event.url.pathname);
}

/** What it is about, said by who may change its source. */
export async function sayTags(event: RequestEvent) {
  const person = requirePerson(event);
  const typed = String((await event.request.formData()).get('tags') ?? '');
  const seen = await gatheringSeen(event);
  if (!('listed' in seen)) error(400);
  const { id, sources, gathering, hasToldTags } = seen.listed;
  if (!(await mayChangeSource(database(), person, sources[0]?.id))) error(403);
  const tags = readTags(typed);
  const wrongTags = troubleOfTags(tags);
  if (wrongTags) return fail(400, { tags: typed, wrongTags });
  const isAsSaid = !hasToldTags && isDeepStrictEqual(tags, gathering.tags ?? []);
  if (!isAsSaid) await tellTags(database(), id, tags);
  redirect(303, event.url.pathname);
}

/** What somebody saw elsewhere is offered to a group of hers. */
export async function offerToGroup(event: RequestEvent) {
  const { person, listed, source } = await ownSeen(event);
  const group = String((await event.request.formData()).get('group') ?? '');
  const role = isUuid(group) ? await roleInGroup(database(), group, person.id) : undefined;
  if (!mayInGroup(standingsOf(person, role), 'offer')) error(403);
  const offer = { statements: listed.ids, source, group, by: person.id };
  await database()
    .transaction()
    .execute((tx) => offerSeen(tx, offer, new Date()));
  redirect(303, event.url.pathname);
}

/** What somebody saw elsewhere goes from her own list. */
export async function removeFromSeen(event: RequestEvent) {
  const { listed, source } = await ownSeen(event);
  await database()
    .transaction()
    .execute((tx) => removeSeen(tx, listed.ids, source));
  redirect(303, '/#on');
}

/** What somebody saw elsewhere herself, with her own list of these. */
async function ownSeen(event: RequestEvent) {
  const person = requirePerson(event);
  const seen = await gatheringSeen(event);
  const source = await seenSourceOf(database(), { person: person.id });
  if (!('listed' in seen) || !source) error(403);
  return { person, listed: seen.listed, source };
}
