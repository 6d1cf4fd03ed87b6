import type { GatheringQuestion, Ridden } from '@afield/reach';
import { type GatheringSearch, ridingKey } from '@afield/reach/server';
import { insertSearches, selectSearches } from './gathering-search-queries.ts';
import type { Network, Travelling } from './travelling.ts';

/** A question and the searches that settle it for everybody; undefined where the timetable does not cover its date. */
export type Searched = { question: Ridden<GatheringQuestion>; search: GatheringSearch | undefined };

/** The searches of many gatherings in a network: those kept from before, and the others made now and kept. */
export async function keepSearches(
  { db, reach }: Pick<Travelling, 'db' | 'reach'>,
  network: Network,
  questions: Ridden<GatheringQuestion>[]
): Promise<Searched[]> {
  const kept = await selectSearches(db, network.version, questions.map(keyOf));
  const made: { question: string; date: string; search: Buffer }[] = [];
  const searched = await Promise.all(
    questions.map(async (question): Promise<Searched> => {
      const key = keyOf(question);
      const packed = kept.get(key);
      if (packed) return { question, search: unpack(packed) };
      const search = await reach.search(network.files, question);
      made.push({ question: key, date: question.date, search: pack(search) });
      return { question, search };
    })
  );
  await insertSearches(db, network.version, made);
  return searched;
}

/** What a question is known by among those of one network. */
export function keyOf({ venue, date, start, end, walking, riding = {} }: Ridden<GatheringQuestion>): string {
  const asked = [venue.lat.toFixed(5), venue.lon.toFixed(5), date, start, end, ...Object.values(walking)];
  return [...asked, ridingKey(riding)].join(' ').trimEnd();
}

function pack(search: GatheringSearch | undefined): Buffer {
  if (!search) return Buffer.alloc(0);
  return Buffer.concat([search.leave, search.leaveDayBefore, search.home].map((array) => Buffer.from(array.buffer)));
}

function unpack(packed: Buffer): GatheringSearch | undefined {
  if (packed.length === 0) return undefined;
  const all = new Int32Array(new Uint8Array(packed).buffer);
  const stops = all.length / 3;
  const part = (index: number) => all.slice(index * stops, (index + 1) * stops);
  return { leave: part(0), leaveDayBefore: part(1), home: part(2) };
}
