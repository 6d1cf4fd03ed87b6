import { type CalendarEntry, entryOf, uidOf, type ListedGathering } from '#gatherings';
import { feedToken, type MyDay, readCalendarFeed, writeCalendar } from '#gatherings/server';
import { readServer } from '#people/server';
import type { VerdictView } from '#travel';
import { readStart, type Travelling } from '#travel/server';
import { titledVerdict } from '#travel/ui/titled-verdict.ts';
import type { Venue } from '#venues';
import * as m from '#messages';
import { myText, myTitle, paragraphs, travelText, whereWords } from './calendar-words.ts';
import { inLanguage } from './in-language.ts';
import { myDays } from './my-days.ts';
import { type Publishing, venuesOf } from './public-calendars.ts';
import { dateIn, withinReach } from './within-reach.ts';

export type PrivatePublishing = Publishing & { travelling: Travelling; /** of the server */ secret: string };

type Feed = NonNullable<Awaited<ReturnType<typeof readCalendarFeed>>>;

/** Where a private calendar is: a secret of whose it is, to be shown to nobody else and written into no log. */
export function privateAddress({ origin, secret }: Pick<PrivatePublishing, 'origin' | 'secret'>, feed: string): string {
  return `${origin}/calendars/${feedToken(secret, feed)}.ics`;
}

/** The private calendar that an address opens, in its owner's language; undefined where it opens none. */
export async function privateCalendar(
  publishing: PrivatePublishing,
  token: string,
  now: Date
): Promise<{ text: string } | undefined> {
  const feed = await readCalendarFeed(publishing.db, { token, secret: publishing.secret });
  if (!feed) return undefined;
  const write = feed.what === 'my-days' ? writeMyDays : writeWithinReach;
  return { text: await inLanguage(feed.language ?? 'en', () => write(publishing, feed, now)) };
}

/**
 * What somebody signed up for or marked, with how she gets there and home.
 * @param only one of them, by what its page is addressed by
 */
export async function writeMyDays(
  { db, origin, travelling }: PrivatePublishing,
  { person, madeAt, only }: Pick<Feed, 'person' | 'madeAt'> & { only?: string },
  now: Date
): Promise<string> {
  const [start, { zone }] = await Promise.all([readStart(db, person), readServer(db)]);
  const today = dateIn(zone, now).toString();
  const { past, toCome } = await myDays({ db, travelling }, { person, start, zone, today });
  const all = [...past.toReversed().map((day) => ({ day, view: undefined })), ...toCome];
  const days = all
    .filter(({ day }) => day.hosted?.answer !== 'taken-out')
    .filter(({ day }) => only === undefined || day.listed.id === only);
  const venues = await venuesOf(
    db,
    days.flatMap(({ day }) => day.hosted?.hosted ?? [])
  );
  const entries = days.map(({ day, view }) => {
    const venue = venues.get(day.hosted?.hosted.venueId ?? '');
    return entryOfDay(day, { text: myText(day, view), venue, origin, zone, madeAt });
  });
  return writeCalendar(m.gatherings_calendar_my_days(), entries);
}

type About = { text: string; venue: Venue | undefined; origin: string; zone: string; madeAt: Date };

function entryOfDay(day: MyDay, { text, venue, origin, zone, madeAt }: About): CalendarEntry {
  const { hosted } = day.hosted ?? {};
  const where = hosted && whereWords(hosted, venue);
  const entry = hosted
    ? entryOf(hosted, { origin, text, ...(where && { where }) })
    : entryOfListed(day.listed, { origin, zone, text, changedAt: madeAt });
  return { ...entry, title: myTitle(day), ...(!isCertain(day) && { tentative: true }) };
}

async function writeWithinReach({ db, origin, travelling }: PrivatePublishing, feed: Feed, now: Date): Promise<string> {
  const { zone } = await readServer(db);
  const rows = await withinReach({ db, travelling }, { person: feed.person, verdicts: feed.verdicts }, now);
  const entries = rows.map(({ listed, view }): CalendarEntry => {
    const text = reachText(listed, view);
    const entry = entryOfListed(listed, { origin, zone, text, changedAt: feed.madeAt });
    return { ...entry, title: titledVerdict(view, listed.gathering.title), tentative: true };
  });
  return writeCalendar(m.gatherings_calendar_within_reach(), entries);
}

function reachText(listed: ListedGathering, view: VerdictView): string {
  const isOver = listed.gathering.cancelled;
  return paragraphs([isOver && m.gatherings_cancelled(), ...(isOver ? [] : travelText(view)), listed.sources[0]?.name]);
}

function isCertain({ hosted, listed }: MyDay): boolean {
  return hosted ? hosted.answer === 'going' : listed.mark === 'going';
}

/** What a list knows of a gathering, wherever it comes from. What no source dates has changed when the feed was made. */
function entryOfListed(
  { id, ids, host, gathering, place }: ListedGathering,
  { origin, zone, text, changedAt }: { origin: string; zone: string; text: string; changedAt: Date }
): CalendarEntry {
  const { title, start, end, cancelled, place: said } = gathering;
  const { lat, lon } = place ?? said ?? {};
  const isCertainPoint = lat !== undefined && lon !== undefined && !place?.guessed && gathering.attendance !== 'online';
  const where = gathering.attendance === 'online' ? m.gatherings_online() : (said?.name ?? place?.name);
  return {
    uid: uidOf(host?.gathering ?? ids[0] ?? id, origin),
    title,
    start,
    ...(end && { end }),
    zone: gathering.zone ?? zone,
    cancelled,
    sequence: 0,
    changedAt,
    address: `${origin}/gatherings/${id}`,
    text,
    tags: gathering.tags ?? [],
    ...(where && { where }),
    ...(isCertainPoint && { point: { lat, lon } })
  };
}
