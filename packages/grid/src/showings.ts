import type { Camp, Session } from './camp.ts';

/** The session that everybody means: itself, or the one that it is held again for. */
export function rootOf({ id, repeats }: Pick<Session, 'id' | 'repeats'>): string {
  return repeats ?? id;
}

/** The same for each. */
export function rootsOf({ sessions }: Pick<Camp, 'sessions'>): Map<string, string> {
  return new Map(sessions.map((session) => [session.id, rootOf(session)]));
}

/** Sessions that are held more than once, each with all of its times: itself, then those that repeat it. */
export function timesOf({ sessions }: Pick<Camp, 'sessions'>): Map<string, string[]> {
  const repeated = new Set(sessions.flatMap(({ repeats }) => repeats ?? []));
  const times = new Map<string, string[]>([...repeated].map((id) => [id, []]));
  for (const session of sessions) times.get(rootOf(session))?.push(session.id);
  return times;
}
