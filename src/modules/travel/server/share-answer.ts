import { hideRiding, hideStart } from '../hide-start.ts';
import type { VerdictView } from '../verdict-view.ts';
import { newSecretId } from './ask-gathering.ts';
import { deleteSharedBefore, insertSharedAnswer, selectSharedAnswer } from './shared-answer-queries.ts';
import type { TravelDb } from './tables.ts';

/** An answer as it was when somebody passed it on. `link`: where the gathering came from. */
export type SharedAnswer = { view: VerdictView; link?: string };

const KEPT_DAYS = 400;

/** Keeps an answer for others to see; without the place it was counted from, unless the sharer wants that shown. */
export async function shareAnswer(
  db: TravelDb,
  { view, link, showStart }: SharedAnswer & { showStart: boolean },
  now: Date
): Promise<string> {
  const id = newSecretId();
  const shared: SharedAnswer = {
    view: showStart ? hideRiding(view) : hideStart(hideRiding(view)),
    ...(link && { link })
  };
  await insertSharedAnswer(db, id, shared, now);
  return id;
}

export async function readSharedAnswer(db: TravelDb, id: string): Promise<SharedAnswer | undefined> {
  return (await selectSharedAnswer(db, id)) as SharedAnswer | undefined;
}

export async function forgetSharedAnswers(db: TravelDb, now: Date): Promise<void> {
  await deleteSharedBefore(db, new Date(now.getTime() - KEPT_DAYS * 86_400_000));
}
