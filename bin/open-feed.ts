import { Days, FeedError, joinTimetables, readTimetable, restrictTimetable, type Riding } from '@afield/reach/server';
import { type FlagKinds, type Flags, needed } from './flags.ts';
import { WrongInput } from './wrong-input.ts';

export const FEED_FLAGS = { '--timetable': 'many' } as const satisfies FlagKinds;

/** The feeds that are asked, at least one. */
export function readFeeds(flags: Flags): [string, ...string[]] {
  const [, ...others] = flags.get('--timetable') ?? [];
  return [needed(flags, '--timetable'), ...others];
}

/** Reads feeds as they are, several as one network; nothing of a running Afield is touched. */
export async function openFeeds([first, ...others]: readonly [string, ...string[]], riding: Riding): Promise<Days> {
  try {
    const { timetable } = await readTimetable(first);
    const more = [];
    for (const path of others) more.push((await readTimetable(path)).timetable);
    return new Days(restrictTimetable(joinTimetables([timetable, ...more]), riding));
  } catch (error) {
    if (error instanceof FeedError) throw new WrongInput(error.message);
    throw error;
  }
}
