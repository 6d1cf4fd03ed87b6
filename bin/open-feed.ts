import { Days, FeedError, readTimetable } from '@afield/reach/server';
import { WrongInput } from './wrong-input.ts';

/** Reads a feed as it is; nothing of a running Afield is touched. */
export async function openFeed(path: string): Promise<Days> {
  try {
    const { timetable } = await readTimetable(path);
    return new Days(timetable);
  } catch (error) {
    if (error instanceof FeedError) throw new WrongInput(error.message);
    throw error;
  }
}
