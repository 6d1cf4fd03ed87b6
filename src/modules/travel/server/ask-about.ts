import { type Gathering, type LinkTrouble, readTypedGathering, type TypedTroubles } from '#gatherings';
import { readGatheringFile, readGatheringLink } from '#gatherings/server';
import type { GuardedFetch } from '#platform/server/guarded-fetch.ts';
import { askGathering, type AskedGathering } from './ask-gathering.ts';
import { placeOfText } from './place-of-text.ts';
import type { TravelDb } from './tables.ts';

/** What somebody would like to get to: a link, a calendar file, or what she typed by hand; all as it was typed. */
export type AskTyped = { link: string; title: string; town: string; date: string; start: string; end: string };

export type AskTroubles = {
  /** nothing was given at all */
  nothing?: true;
  link?: LinkTrouble;
  file?: LinkTrouble;
  typed?: TypedTroubles;
};

export type AskAnswer = { id: string } | { troubles: AskTroubles };

type Asking = { db: TravelDb; fetch: GuardedFetch; now: Date };

/** More than this of one link is a calendar to follow, not a question. */
const MOST_OTHERS = 20;

/** What is filled in where one asks about something, field by field. */
export function readAskTyped(text: (name: string) => string): AskTyped {
  return {
    link: text('link'),
    title: text('title'),
    town: text('town'),
    date: text('date'),
    start: text('from'),
    end: text('until')
  };
}

/** Reads what somebody asks about and keeps it under an address of its own. */
export async function askAbout(asking: Asking, typed: AskTyped, file: string | undefined): Promise<AskAnswer> {
  const read = await readAsked(asking, typed, file);
  if ('troubles' in read) return read;
  const [gathering, ...others] = read.gatherings;
  if (!gathering) return { troubles: { nothing: true } };
  const asked: AskedGathering = { gathering, others: others.slice(0, MOST_OTHERS) };
  return { id: await askGathering(asking.db, { ...asked, ...(await placed(asking.db, gathering)) }, asking.now) };
}

/** Where a gathering is that gives no point, if its place's name says so without a doubt. */
export async function placed(db: TravelDb, gathering: Gathering): Promise<Pick<AskedGathering, 'place'>> {
  const { place, attendance } = gathering;
  if (attendance === 'online' || !place?.name || place.lat !== undefined) return {};
  const guess = await placeOfText(db, place.name);
  if (!('found' in guess)) return {};
  const { lat, lon } = guess.found;
  return { place: { name: place.name, lat, lon, guessed: true } };
}

async function readAsked(
  { fetch, now }: Asking,
  typed: AskTyped,
  file: string | undefined
): Promise<{ gatherings: Gathering[] } | { troubles: AskTroubles }> {
  if (file !== undefined) {
    const read = readGatheringFile(file, { now });
    return 'read' in read ? { gatherings: read.read } : { troubles: { file: read.trouble } };
  }
  if (typed.link.trim() !== '') {
    const read = await readGatheringLink(typed.link.trim(), { fetch, now });
    return 'read' in read ? { gatherings: read.read } : { troubles: { link: read.trouble } };
  }
  if (typed.town.trim() === '' && typed.date.trim() === '') return { troubles: { nothing: true } };
  const read = readTypedGathering(typed);
  return 'read' in read ? { gatherings: [read.read] } : { troubles: { typed: read.troubles } };
}
