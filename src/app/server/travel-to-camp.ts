import type { RequestEvent } from '@sveltejs/kit';
import { outingPartsOf } from '#gatherings';
import { readHosted } from '#gatherings/server';
import { readServer } from '#people/server';
import { answerOuting, outingOf, startOf } from '#travel/server';
import { clockOf } from '#unconference';
import { database } from './database.ts';
import { guestAsking } from './guests.ts';
import { travelling } from './reach.ts';
import { visitorOf } from './visitor.ts';

/** When somebody's journey brings her to a camp, in minutes and as a clock says, and when she has to leave; for herself alone. */
export type TravelToCamp = { arrive?: number; arriveAt?: string; leave?: string };

export async function travelTo(event: RequestEvent<{ slug: string }>): Promise<TravelToCamp> {
  const asking = { person: event.locals.person, guestAt: (await guestAsking(event))?.gathering, now: new Date() };
  const [read, start, { zone }] = await Promise.all([
    readHosted(database(), { slug: event.params.slug }, asking),
    startOf(database(), visitorOf(event)),
    readServer(database())
  ]);
  if (!read || start.places.length === 0) return {};
  const view = await answerOuting(travelling(), outingOf(outingPartsOf(read.hosted), zone), start);
  const isOneDay = view.gathering.days === 1;
  const arrive = isOneDay && view.there && view.there.arrive >= 0 ? view.there.arrive : undefined;
  const begins = Number(read.hosted.start.slice(11, 13)) * 60 + Number(read.hosted.start.slice(14, 16));
  return {
    ...(arrive !== undefined && arrive > begins && { arrive, arriveAt: clockOf(arrive) }),
    ...(isOneDay && view.lastBack && { leave: view.lastBack })
  };
}
