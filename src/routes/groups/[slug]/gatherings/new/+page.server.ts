import { fail, redirect } from '@sveltejs/kit';
import { blankGathering, mayWithGathering, NO_PICTURE, typeGathering } from '#gatherings';
import { givePicture, makeHosted, readHosted } from '#gatherings/server';
import { readServer } from '#people/server';
import { BLANK_VENUE } from '#venues';
import { renderMarkdown } from '#platform/server/markdown.ts';
import { database } from '#app/server/database.ts';
import { type GatheringTyped, placeKeyOf, readGatheringForm, typedGathering } from '#app/server/gathering-form.ts';
import { groupAndPersonOf } from '#app/server/group-page.ts';
import { ideaToPlan, ofIdea, planIdeaOf } from '#app/server/idea-to-plan.ts';
import { proposedHours, proposedPlace } from '#app/server/proposed-gathering.ts';
import { membersBeside, membersBesideForm, withHoursTaken } from '#app/server/members-beside.ts';
import { allZones, keepVenue, venueChoices } from '#app/server/making-gathering.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  const { group, person } = await groupAndPersonOf(event, 'make-gathering');
  const [venues, { zone }] = await Promise.all([venueChoices(group.id), readServer(database())]);
  const copied = await copyOf(event);
  const proposed = await proposedPlace(event.url.searchParams, venues);
  const blank = {
    hosted: proposedHours(event.url.searchParams, blankGathering(zone)),
    venue: proposed.venue,
    venueChoice: proposed.venueChoice,
    picture: NO_PICTURE
  };
  const idea = await ideaToPlan(event.url.searchParams.get('idea'), group.id, person);
  const filled = copied ?? (idea ? ofIdea(idea, blank) : blank);
  return {
    blank: filled,
    townKey: proposed.key,
    beside: await membersBeside(filled, { group: group.id, person: person.id, key: proposed.key }),
    idea: idea?.id,
    isCopy: copied !== undefined,
    venues,
    zones: allZones()
  };
};

export const actions: Actions = {
  publish: (event) => make(event, 'published'),
  keep: (event) => make(event, 'draft'),
  preview: async (event) => {
    const { person } = await groupAndPersonOf(event, 'make-gathering');
    const form = await event.request.formData();
    const { typed } = await typedGathering(form, { by: person.id, now: new Date() });
    return { typed, townKey: placeKeyOf(form), preview: renderMarkdown(typed.hosted.about) };
  },
  members: async (event) => {
    const { group, person } = await groupAndPersonOf(event, 'make-gathering');
    const form = await event.request.formData();
    const { typed: sent } = await typedGathering(form, { by: person.id, now: new Date() });
    const typed = withHoursTaken(form, sent);
    const townKey = placeKeyOf(form);
    return { typed, townKey, beside: await membersBesideForm(form, typed, { group: group.id, person: person.id }) };
  }
};

async function make(event: RequestEvent, state: 'draft' | 'published') {
  const { group, person } = await groupAndPersonOf(event, 'make-gathering');
  const form = await event.request.formData();
  const now = new Date();
  const asked = { group: group.id, by: person.id, publishing: state === 'published', now };
  const read = await readGatheringForm(form, asked);
  if ('troubles' in read) return fail(400, { typed: read.typed, townKey: placeKeyOf(form), troubles: read.troubles });
  const { slug } = await database()
    .transaction()
    .execute(async (tx) => {
      const venueId = await keepVenue(tx, read.venue, { group: group.id, by: person.id, at: now });
      const made = { group: group.id, by: person.id, state };
      const gathering = await makeHosted(tx, made, { ...read.checked, venueId }, now);
      await givePicture(tx, { gathering: gathering.id, by: person.id, picture: read.picture });
      await planIdeaOf(tx, form, { group: group.id, gathering: gathering.id, person });
      return gathering;
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
  return { hosted, venue: BLANK_VENUE, venueChoice: read.hosted.venueId ?? '', picture: NO_PICTURE };
}
