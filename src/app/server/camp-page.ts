import { error, type RequestEvent } from '@sveltejs/kit';
import { type GatheringAct, mayWithGathering } from '#gatherings';
import { readHosted } from '#gatherings/server';
import { requirePerson } from '#people/server';
import { database } from './database.ts';
import * as m from '#messages';

type CampEvent = Pick<RequestEvent, 'locals' | 'url'> & { params: { slug: string } };

/** The unconference of an address, for whoever may read it; 404 for other kinds of gathering. */
export async function campOfPage(event: CampEvent) {
  const { person } = event.locals;
  const read = await readHosted(database(), { slug: event.params.slug }, { person, now: new Date() });
  if (read?.hosted.kind !== 'unconference') error(404);
  const may = (act: GatheringAct) => mayWithGathering(read.standings, read.stage, act);
  const { id, slug, title, start, end, zone, attendance, group, hidden } = read.hosted;
  return {
    camp: { id, slug, title, start, end, zone, attendance, group, stage: read.stage, isHidden: hidden !== undefined },
    reader: { person: person?.id, looksAfter: read.standings.includes('organiser') },
    may
  };
}

/** The same for somebody who wants to do something there: she is asked to sign in, or told that she may not. */
export async function campFor(event: CampEvent, act: GatheringAct) {
  const person = requirePerson(event);
  const read = await campOfPage(event);
  if (!read.may(act)) error(403, act === 'plan-camp' ? m.gatherings_organisers_only() : undefined);
  return { ...read, person };
}
