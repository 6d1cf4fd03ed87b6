import { error, type RequestEvent } from '@sveltejs/kit';
import { type GatheringAct, mayWithGathering } from '#gatherings';
import { readHosted } from '#gatherings/server';
import { requirePerson } from '#people/server';
import { database } from './database.ts';
import { guestAsking } from './guests.ts';
import { localOf } from './local-time.ts';
import * as m from '#messages';

type CampEvent = Pick<RequestEvent, 'cookies' | 'locals' | 'url'> & { params: { slug: string } };

/** What a guest whom an organiser has muted may still do. */
const WHEN_MUTED: readonly GatheringAct[] = ['read', 'be-guest', 'give-up-place', 'read-archive', 'leave-archive'];

/** The unconference of an address, for whoever may read it; 404 for other kinds of gathering. A guest is a reader like others. */
export async function campOfPage(event: CampEvent) {
  const { person } = event.locals;
  const guest = await guestAsking(event);
  const asking = { person, guestAt: guest?.gathering, now: new Date() };
  const read = await readHosted(database(), { slug: event.params.slug }, asking);
  if (read?.hosted.kind !== 'unconference') error(404);
  const here = guest && read.standings.includes('guest') ? guest : undefined;
  const may = (act: GatheringAct) =>
    mayWithGathering(read.standings, read.stage, act) && (here?.standing !== 'muted' || WHEN_MUTED.includes(act));
  const { id, slug, title, start, end, zone, group, hidden, attendance, shownTo } = read.hosted;
  const shown = { id, slug, title, start, end, zone, group, attendance, shownTo };
  const as = here && { id: here.id, name: here.name, standing: here.standing };
  return {
    camp: {
      ...shown,
      stage: read.stage,
      ...(read.freezesAt && { freezesOn: localOf(read.freezesAt, zone).slice(0, 10) }),
      isHidden: hidden !== undefined,
      ...(as && { guest: as })
    },
    guest: here,
    reader: { person: person?.id ?? here?.id, looksAfter: read.standings.includes('organiser') },
    may
  };
}

/** The same for somebody who wants to do something there: a guest, or somebody signed in; others are asked to sign in, or told no. */
export async function campFor(event: CampEvent, act: GatheringAct) {
  const read = await campOfPage(event);
  const person = read.guest ?? requirePerson(event);
  if (read.may(act)) return { ...read, person: { id: person.id, name: person.name } };
  if (read.guest?.standing === 'muted') error(403, m.unconference_guest_muted());
  error(403, act === 'plan-camp' || act === 'look-after-guests' ? m.gatherings_organisers_only() : undefined);
}
