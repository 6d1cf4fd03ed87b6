import { type Hosted, mayWithGathering } from '#gatherings';
import { answerOf, type HostedRead, madeBy, readHosted, readSignUpMessage } from '#gatherings/server';
import type { Text } from '#moderation';
import { saysNothing } from '#notes';
import { readNotes } from '#notes/server';
import type { Person } from '#people';
import {
  findAnnouncement,
  findComment,
  findHello,
  findPitch,
  findWant,
  type Guest,
  readHellos,
  readWants
} from '#unconference/server';
import type { Database } from './tables.ts';

/** Who asks for a text: somebody with an account, or a guest of a camp. */
export type Asker = { person: Person; guest?: undefined } | { person: null; guest: Guest };

/** A text as its reader finds it. */
export type TextFound = Text & {
  /** it says there who wrote it */
  isNamed: boolean;
};
export type Found = Omit<TextFound, 'kind' | 'id'> | undefined;
type Asking = { db: Database; id: string; asker: Asker; now: Date };

/** How what stands in a gathering is found, for somebody who may read it there. */
export const CAMP_TEXTS = {
  gathering: async (asking: Asking) => {
    const read = await readIn(asking, asking.id);
    if (!read) return undefined;
    const { title, about, bring, newcomers, door } = read.hosted;
    const said = joined(title, about, bring, newcomers, door);
    return { ...ofGathering(read.hosted), author: await madeBy(asking.db, asking.id), isNamed: false, said };
  },
  message: async (asking: Asking) => {
    const message = await readSignUpMessage(asking.db, asking.id);
    const read = message && (await readIn(asking, message.gathering));
    if (!message || !read) return undefined;
    if (!message.to.includes(idOf(asking.asker)) && !read.standings.includes('organiser')) return undefined;
    return { ...ofGathering(read.hosted), author: message.by, isNamed: false, said: message.text };
  },
  pitch: async (asking: Asking) => {
    const found = await findPitch(asking.db, asking.id);
    const read = found && (await readIn(asking, found.gathering));
    if (!found || !read) return undefined;
    if (found.pitch.hidden?.waits && !read.standings.includes('organiser')) return undefined;
    const { pitchedBy: author, title, about, number, hosts } = found.pitch;
    const said = joined(title, about, found.pitch.ideaOf ?? '');
    const isNamed = hosts.some(({ id }) => id === author);
    return { ...ofGathering(read.hosted, `/pitches/${number}`), author, isNamed, title, said };
  },
  notes: async (asking: Asking) => {
    const { db, id, asker } = asking;
    const found = await findPitch(db, id);
    const read = found && (await readIn(asking, found.gathering));
    if (!found || !read) return undefined;
    const looksAfter = read.standings.includes('organiser');
    const { of } = await readNotes(db, { gathering: found.gathering, pitches: [id], looksAfter });
    const notes = of.get(id);
    const isShown = (asker.guest?.standing ?? 'known') === 'known';
    const writes = isShown && mayWithGathering(read.standings, read.stage, 'write-notes');
    if (!notes || !(looksAfter || writes) || saysNothing(notes.said)) return undefined;
    const { title, number } = found.pitch;
    const said = joined(...Object.values(notes.said));
    return { ...ofGathering(read.hosted, `/notes/${number}`), author: null, isNamed: false, title, said };
  },
  hello: async (asking: Asking) => {
    const found = await findHello(asking.db, asking.id);
    const read = found && (await readIn(asking, found.gathering));
    if (!found || !read || !(await readsOn(asking, read, readHellos))) return undefined;
    const { name: title, person: author, fromWhere, why, askMe } = found;
    return { ...ofGathering(read.hosted, '/hello'), author, isNamed: true, title, said: joined(fromWhere, why, askMe) };
  },
  want: async (asking: Asking) => {
    const found = await findWant(asking.db, asking.id);
    const read = found && (await readIn(asking, found.gathering));
    if (!found || !read || !(await readsOn(asking, read, readWants))) return undefined;
    const { name: title, person: author, text, leaves, kind } = found;
    const isOnList = kind === 'needs' && author !== idOf(asking.asker);
    return {
      ...ofGathering(read.hosted, isOnList ? '/wants/lists' : '/wants'),
      author,
      isNamed: true,
      title,
      said: joined(text, leaves)
    };
  },
  'pitch-comment': async (asking: Asking) => {
    const found = await findComment(asking.db, asking.id);
    const read = found && (await readIn(asking, found.gathering));
    if (!found || !read || (found.waits && !read.standings.includes('organiser'))) return undefined;
    const { number, author, title, text: said } = found;
    return {
      ...ofGathering(read.hosted, `/pitches/${number}#comment-${asking.id}`),
      author,
      isNamed: true,
      title,
      said
    };
  },
  announcement: async (asking: Asking) => {
    const found = await findAnnouncement(asking.db, asking.id);
    const read = found && !found.isDown && (await readIn(asking, found.gathering));
    return read
      ? { ...ofGathering(read.hosted, '/wall'), author: found.by, isNamed: false, said: found.text }
      : undefined;
  }
} as const satisfies Record<string, (asking: Asking) => Promise<Found>>;

export type CampTextKind = keyof typeof CAMP_TEXTS;

export function ofGathering({ group, title, slug }: Hosted, below = ''): Pick<Text, 'group' | 'title' | 'path'> {
  return { group: group.id, title, path: `/gatherings/${slug}${below}` };
}

export function joined(...parts: string[]): string {
  return parts.filter(Boolean).join('\n\n');
}

/** The gathering that a text stands in; a guest is shown the one that she joined. */
async function readIn({ db, asker, now }: Asking, gathering: string): Promise<HostedRead | undefined> {
  const { person, guest } = asker;
  const read = await readHosted(db, { id: gathering }, { person, guestAt: guest?.gathering, now });
  return guest && !read?.standings.includes('guest') ? undefined : read;
}

/** Whether a text is on a sheet that those read who come to a camp, and who looks after it. */
async function readsOn(
  { db, id, asker }: Asking,
  { hosted, standings }: HostedRead,
  sheetOf: typeof readHellos | typeof readWants
): Promise<boolean> {
  const looksAfter = standings.includes('organiser');
  const sheet = await sheetOf(db, hosted.id, { person: idOf(asker), looksAfter });
  const reads = looksAfter || (await answerOf(db, hosted.id, idOf(asker))) === 'going';
  return reads && sheet.some((one) => one.id === id);
}

function idOf(asker: Asker): string {
  return asker.person ? asker.person.id : asker.guest.id;
}
