import { rmSync } from 'node:fs';
import { readTimetable } from '../../src/import/read-timetable.ts';
import { joinTimetables } from '../../src/join-timetables.ts';
import { Days } from '../../src/search/day.ts';
import { type FeedRow, writeFeedFolder } from '../feed-folder.ts';
import { type Feed, readFeed } from './feed.ts';
import { joinFeeds } from './join-feeds.ts';

type Files = Record<string, FeedRow[]>;
type Look = { days: Days; feed: Feed; idOf: (stop: { id: string; feed: number }) => string };

/** Reads feeds as one network, as the engine does and as the oracle does. */
export async function withFeeds(
  [first, ...others]: readonly [Files, ...Files[]],
  look: (both: Look) => void | Promise<void>
): Promise<void> {
  const folders = [writeFeedFolder(first), ...others.map(writeFeedFolder)] as const;
  const read = async (folder: string) => (await readTimetable(folder)).timetable;
  try {
    const [one, ...more] = folders;
    const timetable = joinTimetables([await read(one), ...(await Promise.all(more.map(read)))]);
    const idOf = ({ id, feed }: { id: string; feed: number }) => (more.length === 0 ? id : `${feed}:${id}`);
    await look({ days: new Days(timetable), feed: joinFeeds(folders.map(readFeed)), idOf });
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true });
  }
}
