import { error, fail, redirect } from '@sveltejs/kit';
import {
  changedFields,
  type GatheringAct,
  mayWithGathering,
  NO_PICTURE,
  typeGathering,
  typePicture
} from '#gatherings';
import {
  answerCoHost,
  askCoHost,
  cancelHosted,
  editHosted,
  givePicture,
  type HostedRead,
  listCoHosts,
  readHosted,
  readPictureOf,
  removeDraft,
  renameDraftLink
} from '#gatherings/server';
import type { Person } from '#people';
import { requirePerson } from '#people/server';
import { BLANK_VENUE } from '#venues';
import { renderMarkdown } from '#platform/server/markdown.ts';
import { database } from '#app/server/database.ts';
import { type GatheringTyped, readGatheringForm, typedGathering } from '#app/server/gathering-form.ts';
import { membersBeside, membersBesideForm, withHoursTaken } from '#app/server/members-beside.ts';
import { allZones, keepVenue, venueChoices } from '#app/server/making-gathering.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  const { hosted, person, may } = await editing(event, 'edit');
  const picture = await readPictureOf(database(), hosted.id);
  const filled: GatheringTyped = {
    hosted: typeGathering(hosted),
    venue: BLANK_VENUE,
    venueChoice: hosted.venueId ?? '',
    picture: picture ? typePicture(picture) : NO_PICTURE
  };
  return {
    slug: hosted.slug,
    title: hosted.title,
    isDraft: hosted.state === 'draft',
    filled,
    group: hosted.group.slug,
    beside: await membersBeside(filled, { group: hosted.group.id, person: person.id, keep: hosted.venueId }),
    edition: String(hosted.edition),
    venues: await venueChoices(hosted.group.id, hosted.venueId),
    zones: allZones(),
    coHosts: await listCoHosts(database(), hosted.id),
    may: { cancel: may('cancel'), remove: may('remove'), passOn: may('pass-draft-on'), askCoHost: may('ask-co-host') }
  };
};

export const actions: Actions = {
  save,
  preview: async (event) => {
    const { person } = await editing(event, 'edit');
    const form = await event.request.formData();
    const { typed } = await typedGathering(form, { by: person.id, now: new Date() });
    return { typed, edition: textOf(form, 'edition'), preview: renderMarkdown(typed.hosted.about) };
  },
  members: async (event) => {
    const { hosted, person } = await editing(event, 'edit');
    const form = await event.request.formData();
    const { typed: sent } = await typedGathering(form, { by: person.id, now: new Date() });
    const typed = withHoursTaken(form, sent);
    const asker = { group: hosted.group.id, person: person.id, keep: hosted.venueId };
    return { typed, edition: textOf(form, 'edition'), beside: await membersBesideForm(form, typed, asker) };
  },
  cancel: async (event) => {
    const { hosted, person } = await editing(event, 'cancel');
    const because = textOf(await event.request.formData(), 'because');
    const asked = { id: hosted.id, by: person.id, because };
    const cancelled = await write((tx) => cancelHosted(tx, asked, new Date()));
    if (cancelled.answer === 'refused') return fail(400, { because, cancelTrouble: cancelled.trouble });
    redirect(303, `/gatherings/${hosted.slug}`);
  },
  remove: async (event) => {
    const { hosted } = await editing(event, 'remove');
    await write((tx) => removeDraft(tx, hosted.id));
    redirect(303, `/groups/${hosted.group.slug}/gatherings`);
  },
  renameLink: async (event) => {
    const { hosted } = await editing(event, 'pass-draft-on');
    await write((tx) => renameDraftLink(tx, hosted.id));
    redirect(303, `/gatherings/${hosted.slug}`);
  },
  askCoHost: async (event) => {
    const { hosted, person } = await editing(event, 'ask-co-host');
    const called = textOf(await event.request.formData(), 'called');
    const asked = await write((tx) => askCoHost(tx, { id: hosted.id, called, by: person.id }));
    if (asked.answer === 'refused') return fail(400, { called, coHostTrouble: asked.trouble });
    redirect(303, `${event.url.pathname}#co-hosts`);
  },
  endCoHost: async (event) => {
    const { hosted, person } = await editing(event, 'ask-co-host');
    const group = textOf(await event.request.formData(), 'group');
    const answer = { gathering: hosted.id, group, by: person.id, accepted: false };
    await write((tx) => answerCoHost(tx, answer, new Date()));
    redirect(303, `${event.url.pathname}#co-hosts`);
  }
};

async function save(event: RequestEvent) {
  const { hosted, person } = await editing(event, 'edit');
  const form = await event.request.formData();
  const edition = textOf(form, 'edition');
  const now = new Date();
  const asked = { group: hosted.group.id, by: person.id, keep: hosted.venueId, publishing: false, now };
  const read = await readGatheringForm(form, asked);
  const { typed } = read;
  if ('troubles' in read) return fail(400, { typed, edition, troubles: read.troubles });
  const edited = await write(async (tx) => {
    const venueId = await keepVenue(tx, read.venue, { group: hosted.group.id, by: person.id, at: now });
    const which = { id: hosted.id, edition: Number(edition), by: person.id };
    const done = await editHosted(tx, which, { ...read.checked, venueId }, now);
    if (done.answer === 'edited') {
      await givePicture(tx, { gathering: hosted.id, by: person.id, picture: read.picture });
    }
    return done;
  });
  if (edited.answer === 'edited' || edited.answer === 'gone') redirect(303, `/gatherings/${hosted.slug}`);
  if (edited.answer === 'refused')
    return fail(400, { typed, edition, troubles: { hosted: edited.troubles, venue: {} } });
  const theirs = typeGathering(edited.now);
  const changed = changedFields(typed.hosted, theirs).map((field) => ({ field, theirs: theirs[field] }));
  return fail(409, { typed, edition: String(edited.now.edition), changed });
}

/** The gathering of the address, for who may do this with it now. */
async function editing(
  event: RequestEvent,
  act: GatheringAct
): Promise<HostedRead & { person: Person; may: (act: GatheringAct) => boolean }> {
  const person = requirePerson(event);
  const read = await readHosted(database(), { slug: event.params.slug }, { person, now: new Date() });
  if (!read) error(404);
  const may = (one: GatheringAct) => mayWithGathering(read.standings, read.stage, one);
  if (!may(act)) error(403);
  return { ...read, person, may };
}

type Transaction = Parameters<Parameters<ReturnType<ReturnType<typeof database>['transaction']>['execute']>[0]>[0];

async function write<T>(change: (tx: Transaction) => Promise<T>): Promise<T> {
  return await database().transaction().execute(change);
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
