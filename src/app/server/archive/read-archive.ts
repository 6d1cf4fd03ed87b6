import type { CampArchive, LeftOut } from '#archives';
import { readLeftOut } from '#archives/server';
import { goingOf, hostedById, listCoHosts, listSignUps, readPictureOf } from '#gatherings/server';
import { namesOf } from '#notes';
import { readNotes } from '#notes/server';
import { isPlaceable, sessionRooms } from '#unconference';
import { readComments, readWall } from '#unconference/server';
import { readVenues } from '#venues/server';
import type { Database } from '../tables.ts';
import { type CampRead, sessionsOf, wallOf } from './archived-sessions.ts';
import { namesLeftOut } from './names-left-out.ts';

const EVERYBODY = { person: undefined, looksAfter: false };
/** More than any camp has had. */
const MOST_NAMED = 5000;

type Asked = { gathering: string; frozenOn: string | undefined };

export type ArchiveRead = {
  archive: CampArchive;
  /** of its picture, where it has one that may be passed on */
  picture?: string;
  /** everybody whom it names, for who takes people out */
  named: { id: string; name: string }[];
};

/**
 * What everybody may read of a camp now, in the language of who calls, without those who are left out. Whatever a visitor would not
 * be shown is not there, as it is decided for every page; undefined where it is hidden.
 * @param frozenOn the date since which nothing is written any more
 */
export async function readArchive(db: Database, asked: Asked, now: Date): Promise<ArchiveRead | undefined> {
  const atOnce = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  return await atOnce.execute((tx) => readAtOnce(tx, asked, now));
}

async function readAtOnce(tx: Database, { gathering, frozenOn }: Asked, now: Date): Promise<ArchiveRead | undefined> {
  const hosted = await hostedById(tx, gathering);
  if (!hosted || hosted.hidden) return undefined;
  const leftOut = await readLeftOut(tx, gathering);
  const [camp, people] = [await readCamp(tx, gathering), await readPeople(tx, { hosted, leftOut }, now)];
  const named = new Map<string, { id: string; name: string }>();
  const note = (some: readonly { id: string; name: string }[]) => {
    for (const { id, name } of some) named.set(id, { id, name });
    return some.map(({ name }) => name);
  };
  const words = namesLeftOut(leftOut, [...camp.pitches.flatMap(({ hosts }) => hosts), ...people.going.names]);
  const around = namesOf([...camp.notes.writers, ...leftOut, ...people.coming]);
  const sessions = await sessionsOf(camp, { leftOut, around, note, words, zone: hosted.zone });
  const place = await readPlace(tx, hosted);
  const picture = await readFreePicture(tx, gathering, words);
  const { title, start, end, zone, tags } = hosted;
  const wall = wallOf(camp);
  const archive: CampArchive = {
    format: 1,
    title,
    start,
    end,
    zone,
    ...place,
    about: words(hosted.about),
    tags,
    ...(picture && { picture: picture.shown }),
    people: { names: people.going.names.map(({ name }) => name), more: people.going.more },
    ...(wall && { wall }),
    sessions,
    areNotesOpened: camp.notes.isOpened,
    ...(frozenOn && { frozenOn })
  };
  return { archive, ...(picture && { picture: picture.id }), named: [...named.values()] };
}

async function readCamp(tx: Database, gathering: string): Promise<CampRead> {
  const { camp, plan, pitches, rows } = await readWall(tx, gathering, EVERYBODY);
  const there = pitches.filter(isPlaceable);
  const ids = there.map(({ id }) => id);
  return {
    pitches: there,
    comments: await readComments(tx, gathering, EVERYBODY),
    notes: await readNotes(tx, { gathering, pitches: ids, looksAfter: false }),
    isPublished: camp.publishedAt !== null,
    rooms: sessionRooms(plan),
    rows: camp.publishedAt === null ? [] : rows
  };
}

type Hosted = NonNullable<Awaited<ReturnType<typeof hostedById>>>;

async function readPeople(
  tx: Database,
  { hosted, leftOut }: { hosted: Hosted; leftOut: readonly LeftOut[] },
  now: Date
) {
  const but = leftOut.map(({ id }) => id);
  const all = await goingOf(tx, { gatherings: [hosted.id], viewer: null, most: MOST_NAMED, but });
  return { going: all.get(hosted.id) ?? { names: [], more: 0 }, coming: await listSignUps(tx, hosted, now) };
}

async function readPlace(
  tx: Database,
  { id, group, venueId, room }: Hosted
): Promise<Pick<CampArchive, 'groups' | 'venue'>> {
  const coHosts = await listCoHosts(tx, id);
  const venue = venueId === null ? undefined : (await readVenues(tx, [venueId])).get(venueId);
  const groups = [group.name, ...coHosts.filter(({ accepted }) => accepted).map((one) => one.group.name)];
  return { groups, ...(venue && { venue: { name: venue.name, address: venue.address, town: venue.town, room } }) };
}

/** The picture, unless it was given for the page of the camp alone, or says whom nobody may name. */
async function readFreePicture(tx: Database, gathering: string, words: (text: string) => string) {
  const picture = await readPictureOf(tx, gathering);
  if (!picture || picture.licence === 'permission') return undefined;
  const { id, alt, credit, licence, width, height } = picture;
  if (words(credit) !== credit) return undefined;
  return { id, shown: { file: 'pictures/camp.webp', alt: words(alt), credit, licence, width, height } };
}
