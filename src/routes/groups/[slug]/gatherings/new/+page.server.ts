import { fail, redirect } from '@sveltejs/kit';
import { blankGathering, mayWithGathering, typeGathering } from '#gatherings';
import { makeHosted, readHosted } from '#gatherings/server';
import { readServer } from '#people/server';
import { BLANK_VENUE } from '#venues';
import { renderMarkdown } from '#platform/server/markdown.ts';
import { database } from '#app/server/database.ts';
import { type GatheringTyped, placeKeyOf, readGatheringForm, typedGathering } from '#app/server/gathering-form.ts';
import { allZones, groupOfMaker, keepVenue, venueChoices } from '#app/server/making-gathering.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  const { group } = await groupOfMaker(event);
  const [venues, { zone }] = await Promise.all([venueChoices(group.id), readServer(database())]);
  const copied = await copyOf(event);
  const blank: GatheringTyped = { hosted: blankGathering(zone), venue: BLANK_VENUE, venueChoice: '' };
  return {
    group: { slug: group.slug, name: group.name },
    blank: copied ?? blank,
    isCopy: copied !== undefined,
    venues,
    zones: allZones()
  };
};

export const actions: Actions = {
  publish: (event) => make(event, 'published'),
  keep: (event) => make(event, 'draft'),
  preview: async (event) => {
    await groupOfMaker(event);
    const typed = typedGathering(await event.request.formData());
    return { typed, preview: renderMarkdown(typed.hosted.about) };
  }
};

async function make(event: RequestEvent, state: 'draft' | 'published') {
  const { group, person } = await groupOfMaker(event);
  const form = await event.request.formData();
  const typed = typedGathering(form);
  const now = new Date();
  const asked = { group: group.id, placeKey: placeKeyOf(form), publishing: state === 'published', now };
  const read = await readGatheringForm(typed, asked);
  if ('troubles' in read) return fail(400, { typed, troubles: read.troubles });
  const { slug } = await database()
    .transaction()
    .execute(async (tx) => {
      const venueId = await keepVenue(tx, read.venue, { group: group.id, by: person.id, at: now });
      const made = { group: group.id, by: person.id, state };
      return await makeHosted(tx, made, { ...read.checked, venueId }, now);
    });
  redirect(303, `/gatherings/${slug}`);
}

/** An earlier one, to be held again on another day: that is what is asked. */
async function copyOf(event: RequestEvent): Promise<GatheringTyped | undefined> {
  const slug = event.url.searchParams.get('copy');
  if (!slug) return undefined;
  const read = await readHosted(database(), { slug }, { person: event.locals.person, now: new Date() });
  if (!read || !mayWithGathering(read.standings, read.stage, 'copy')) return undefined;
  const hosted = { ...typeGathering(read.hosted), date: '', lastDate: '' };
  return { hosted, venue: BLANK_VENUE, venueChoice: read.hosted.venueId ?? '' };
}
