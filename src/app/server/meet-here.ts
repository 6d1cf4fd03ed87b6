import { blankGathering, checkHosted } from '#gatherings';
import { type HostedMade, makeHosted } from '#gatherings/server';
import { checkIdea, type IdeaStanding } from '#ideas';
import { planIdea, startIdea } from '#ideas/server';
import { readServer } from '#people/server';
import { type PlaceChosen, readChosen } from '#travel';
import { BLANK_VENUE, checkVenue, type Venue } from '#venues';
import { listVenues } from '#venues/server';
import * as m from '#messages';
import { textOf } from './asked.ts';
import { database } from './database.ts';
import type { GatheringVenue } from './gathering-form.ts';
import { keepVenue } from './making-gathering.ts';
import { venueByKey } from './venues-known.ts';

type Made = { group: string; by: string };

/** What one press sends; undefined where it was made up. */
export function placeChosen(form: FormData): PlaceChosen | undefined {
  const chosen = readChosen(textOf(form, 'place'));
  return chosen && 'checked' in checkHosted(gatheringAt(chosen, 'UTC')) ? chosen : undefined;
}

/** Makes an idea at this place and time in a group: whoever would come says so there. */
export async function askWhoWouldCome({ place, date, start, end }: PlaceChosen, made: Made): Promise<string> {
  const sentence = m.ideas_meet_in({ place: place.name });
  const read = checkIdea({ sentence, roughly: '', town: place.name, date, start, end });
  if ('troubles' in read) throw new Error('a place of an answer makes no idea');
  const { checked } = read;
  return await database()
    .transaction()
    .execute((tx) => startIdea(tx, checked, made, new Date()));
}

/** Makes a draft of a gathering there and then, of an idea where there is one; only organisers see it until it is published. */
export async function draftAt(
  chosen: PlaceChosen,
  made: Made,
  from?: { idea: string; standings: readonly IdeaStanding[]; title: string }
): Promise<HostedMade> {
  const [{ zone }, venue] = await Promise.all([readServer(database()), venueAt(chosen, made.group)]);
  const typed = gatheringAt(chosen, zone, from?.title);
  const read = checkHosted(typed);
  if ('troubles' in read) throw new Error('a place of an answer makes no gathering');
  const { checked } = read;
  const now = new Date();
  return await database()
    .transaction()
    .execute(async (tx) => {
      const venueId = await keepVenue(tx, venue, { ...made, at: now });
      const hosted = await makeHosted(tx, { ...made, state: 'draft' }, { ...checked, venueId }, now);
      if (from) await planIdea(tx, { ...from, gathering: hosted.id });
      return hosted;
    });
}

const LONGEST_TITLE = 120;

function gatheringAt({ place, date, start, end }: PlaceChosen, zone: string, title = '') {
  const lastDate = end > start || date === '' ? '' : dayAfter(date);
  const called = (title || m.gatherings_meet_in({ place: place.name })).slice(0, LONGEST_TITLE);
  return { ...blankGathering(zone), title: called, date, start, end, lastDate };
}

function dayAfter(date: string): string {
  const next = new Date(`${date}T00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return Number.isNaN(next.getTime()) ? '' : next.toISOString().slice(0, 10);
}

/** The venue that the group has used there, one that is known here, or the middle of the town. */
async function venueAt({ place: { key, name, lat, lon } }: PlaceChosen, group: string): Promise<GatheringVenue> {
  const isThere = (venue: Venue) => `venue:${venue.id}` === key || (venue.lat === lat && venue.lon === lon);
  const used = (await listVenues(database(), group)).find(isThere);
  if (used) return { id: used.id };
  const known = await venueByKey(key);
  if (known) return { fresh: known };
  const town = name.replace(/ \([^)]*\)$/, '');
  const read = checkVenue({ ...BLANK_VENUE, town });
  return 'checked' in read ? { fresh: { ...read.checked, lat, lon, pointTold: false } } : null;
}
