import { mayWithGathering, schemaOf } from '#gatherings';
import { type HostedRead, listCoHosts, readPictureOf } from '#gatherings/server';
import { readReadiness } from '#unconference/server';
import { readVenues } from '#venues/server';
import { plainOf } from '#platform/server/markdown.ts';
import { database } from '#app/server/database.ts';
import { proseOf } from '#app/server/prose.ts';

/** What the page shows of a gathering that is held here, and what the asker may do with it. */
export async function hostedShown(
  { hosted: { link: _ofWhoGoes, ...hosted }, standings, stage, draftToken }: HostedRead,
  origin: string
) {
  const venues = hosted.venueId === null ? undefined : await readVenues(database(), [hosted.venueId]);
  const [coHosts, picture, [about = '', bring = '', newcomers = ''], ready] = await Promise.all([
    listCoHosts(database(), hosted.id),
    readPictureOf(database(), hosted.id),
    proseOf([hosted.about, hosted.bring, hosted.newcomers]),
    hosted.kind === 'unconference' ? readReadiness(database(), hosted.id) : undefined
  ]);
  const may = (act: Parameters<typeof mayWithGathering>[2]) => mayWithGathering(standings, stage, act);
  const venue = venues?.get(hosted.venueId ?? '');
  return {
    ...hosted,
    stage,
    picture,
    coHosts: coHosts.filter(({ accepted }) => accepted).map(({ group }) => group),
    venue,
    schema: schemaOf(hosted, {
      origin,
      about: plainOf(hosted.about),
      ...(venue && { address: { street: venue.address, town: venue.town } }),
      ...(picture && { picture: `${origin}/pictures/${picture.id}?size=large` })
    }),
    may: { edit: may('edit'), publish: may('publish'), copy: may('copy'), planCamp: may('plan-camp') },
    isOnWall: ready?.isOnWall ?? false,
    ...(ready && may('plan-camp') && { ready }),
    texts: { about, bring, newcomers, door: hosted.door },
    draftToken
  };
}
