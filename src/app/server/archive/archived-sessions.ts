import { setImmediate } from 'node:timers/promises';
import type { ArchivedSession, ArchivedWall, LeftOut } from '#archives';
import { type NamesSought, saysNothing } from '#notes';
import type { NotesRead } from '#notes/server';
import { type Comment, isPlaceable, type Pitch, type Room, type WallRow } from '#unconference';
import { needsWords, pitchKindWords } from '#unconference/ui/kind-words.ts';
import { slugOf } from '#platform/server/slug.ts';
import { localOf } from '../local-time.ts';
import { asEverybodyReads, standings } from '../session-notes.ts';

/** What there is of a camp, as everybody reads it. */
export type CampRead = {
  pitches: Pitch[];
  /** by the session that each stands in */
  comments: ReadonlyMap<string, Comment[]>;
  notes: NotesRead;
  isPublished: boolean;
  rooms: Room[];
  /** none where no wall was published */
  rows: WallRow[];
};

type Given = {
  leftOut: readonly LeftOut[];
  /** whom notes may name */
  around: NamesSought;
  note: (some: readonly { id: string; name: string }[]) => string[];
  words: (text: string) => string;
  zone: string;
};

/** Those on the wall by time, then the others by number. */
export async function sessionsOf(camp: CampRead, given: Given): Promise<ArchivedSession[]> {
  const stood = standings(camp.rows);
  const all: ArchivedSession[] = [];
  for (const pitch of camp.pitches) {
    const { again = [], ...at } = stood.get(pitch.id) ?? {};
    all.push({
      ...sessionOf(pitch, camp, given),
      ...('starts' in at && { stood: at }),
      ...(again.length > 0 && { again })
    });
    // Others are answered in between.
    await setImmediate();
  }
  return all.toSorted((a, b) => timeOf(a).localeCompare(timeOf(b)) || a.number - b.number);
}

function timeOf({ stood }: ArchivedSession): string {
  return stood?.starts ?? 'later';
}

function sessionOf(pitch: Pitch, camp: CampRead, { leftOut, around, note, words, zone }: Given): ArchivedSession {
  const out = new Set(leftOut.map(({ id }) => id));
  const isNamed = ({ id }: { id: string }) => !out.has(id);
  const title = words(pitch.title);
  const hosts = pitch.hosts.filter(isNamed);
  const notes = camp.notes.of.get(pitch.id);
  const present = notes && camp.notes.isOpened ? notes.present.filter((one) => one.named && isNamed(one)) : [];
  const said = notes && asEverybodyReads({ pitch, notes: { ...notes, present } }, around).said;
  const isSaid = camp.notes.isOpened && notes?.hidden === null && said && !saysNothing(said);
  return {
    number: pitch.number,
    file: fileOf(pitch.number, title),
    title,
    about: words(pitch.about),
    kind: pitch.kind,
    described: [pitchKindWords(pitch.kind), ...needsWords(pitch)],
    hosts: note(hosts),
    joined: (pitch.also ?? []).map(({ number, ...one }) => ({
      number,
      title: words(one.title),
      about: words(one.about),
      hosts: note(one.hosts.filter(isNamed))
    })),
    comments: commentsOf(camp.comments.get(pitch.id) ?? [], { isNamed, note, words, zone }),
    present: note(present),
    ...(isSaid && { notes: said })
  };
}

/** What somebody wrote who is left out goes with her. */
function commentsOf(
  comments: readonly Comment[],
  { isNamed, note, words, zone }: Pick<Given, 'note' | 'words' | 'zone'> & { isNamed: (one: { id: string }) => boolean }
): ArchivedSession['comments'] {
  return comments
    .filter(({ author, hidden }) => hidden === null && (author === null || isNamed(author)))
    .map(({ author, at, text }) => ({
      by: author && (note([author])[0] ?? null),
      at: localOf(at, zone),
      text: words(text)
    }));
}

/** What stood where; undefined where no wall was published. */
export function wallOf({ isPublished, rooms, rows }: CampRead): ArchivedWall | undefined {
  if (!isPublished) return undefined;
  const numberIn = ({ standing }: WallRow, room: string) => {
    const pitch = standing.find((one) => one.room.id === room)?.pitch;
    return pitch && isPlaceable(pitch) ? pitch.number : null;
  };
  return {
    rooms: rooms.map(({ name }) => name),
    times: rows.map((row) => {
      const { starts, ends, called } = row.slot;
      return { starts, ends, called, sessions: called ? [] : rooms.map(({ id }) => numberIn(row, id)) };
    })
  };
}

/** Letters, digits and hyphens: a name that every system can keep. */
function fileOf(number: number, title: string): string {
  return [String(number).padStart(2, '0'), slugOf(title)].filter(Boolean).join('-');
}
