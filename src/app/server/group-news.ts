import type { Hosted } from '#gatherings';
import { listGroupGatherings } from '#gatherings/server';
import { whenWords } from '#gatherings/ui/when-words.ts';
import { mayInGroup } from '#groups';
import { newestThreads, readGroup } from '#groups/server';
import { plainOf, renderMarkdown } from '#platform/server/markdown.ts';
import * as m from '#messages';
import { whereWords } from './calendar-words.ts';
import { type Publishing, venuesOf } from './public-calendars.ts';

/** Something that is new in a group. */
export type News = {
  id: string;
  address: string;
  title: string;
  /** in a line */
  summary: string;
  html: string;
  changedAt: Date;
  tags: string[];
};

/** What anybody may read of a group, the newest first. */
export type GroupNews = { name: string; about: string; address: string; changedAt: Date; news: News[] };

const MOST = 50;
const MOST_THREADS = 20;

/** Gatherings that everyone may see, as they were published and changed; and what is talked of, where anybody may read that. */
export async function groupNews({ db, origin }: Publishing, slug: string, now: Date): Promise<GroupNews | undefined> {
  const read = await readGroup(db, slug, null);
  if (!read) return undefined;
  const { group, standings } = read;
  const address = `${origin}/groups/${slug}`;
  const { past, upcoming } = await listGroupGatherings(db, { group: group.id, person: null, drafts: false }, now);
  const held = [...past, ...upcoming];
  const venues = await venuesOf(db, held);
  const threads = mayInGroup(standings, 'read-board') ? await newestThreads(db, group.id, MOST_THREADS) : [];
  const news = [
    ...held.map((hosted) => {
      const where = whereWords(hosted, venues.get(hosted.venueId ?? ''));
      return newsOf(hosted, { origin, where, thisYear: now.getUTCFullYear() });
    }),
    ...threads.map(({ id, title, replies, lastAt }): News => {
      const summary = [m.groups_board(), replies > 0 && m.groups_replies({ n: replies })].filter(Boolean).join(' · ');
      return {
        id: `urn:uuid:${id}`,
        address: `${address}/board/${id}`,
        title,
        summary,
        html: '',
        changedAt: lastAt,
        tags: []
      };
    })
  ].sort((a, b) => b.changedAt.getTime() - a.changedAt.getTime());
  return {
    name: group.name,
    about: plainOf(group.about),
    address,
    changedAt: news[0]?.changedAt ?? new Date(0),
    news: news.slice(0, MOST)
  };
}

type NewsAbout = { origin: string; where: string | undefined; thisYear: number };

function newsOf(hosted: Hosted, { origin, where, thisYear }: NewsAbout): News {
  const { id, slug, title, state, about, changedAt, tags, cancelledBecause } = hosted;
  const isCancelled = state === 'cancelled';
  return {
    id: `urn:uuid:${id}`,
    address: `${origin}/gatherings/${slug}`,
    title: isCancelled ? m.groups_feed_cancelled({ title }) : title,
    summary: [isCancelled && cancelledBecause, whenWords(hosted, thisYear), where].filter(Boolean).join(' · '),
    html: renderMarkdown(about).replaceAll('href="/', `href="${origin}/`),
    changedAt,
    tags
  };
}
