import { isPlaceable, type Pitch } from './pitch.ts';

/** One session comes at a later time than another. */
export type Later = { pitch: string; after: string };

export type AfterTrouble = 'itself' | 'said' | 'circle';

/** A session as it is named beside another. */
export type Beside = Pick<Pitch, 'id' | 'number' | 'title'>;

export type OrderShown = {
  after: Beside[];
  before: Beside[];
  /** those that it comes after once they are there again; they have no words until then */
  lapsed: Pick<Pitch, 'id' | 'number'>[];
};

/** What speaks against saying one thing more, all of it about sessions as they stand; undefined where nothing does. */
export function checkAfter(order: readonly Later[], said: Later): AfterTrouble | undefined {
  if (said.pitch === said.after) return 'itself';
  if (order.some(({ pitch, after }) => pitch === said.pitch && after === said.after)) return 'said';
  return goesInACircle(order, said) ? 'circle' : undefined;
}

/** Whether a session would come after itself, at once or by way of others. */
export function goesInACircle(order: readonly Later[], { pitch, after }: Later): boolean {
  const afterOf = Map.groupBy(order, (one) => one.pitch);
  const seen = new Set([after]);
  for (const at of seen) for (const one of afterOf.get(at) ?? []) seen.add(one.after);
  return seen.has(pitch);
}

/** What is said about a session, with those named that are there for everybody. */
export function orderShown(session: string, pitches: readonly Pitch[], order: readonly Later[]): OrderShown {
  const afterIt = new Set(order.filter(({ after }) => after === session).map(({ pitch }) => pitch));
  const itsAfter = new Set(order.filter(({ pitch }) => pitch === session).map(({ after }) => after));
  const there = pitches.filter(isPlaceable).map(({ id, number, title }) => ({ id, number, title }));
  return {
    after: there.filter(({ id }) => itsAfter.has(id)),
    before: there.filter(({ id }) => afterIt.has(id)),
    lapsed: pitches
      .filter((pitch) => itsAfter.has(pitch.id) && !isPlaceable(pitch))
      .map(({ id, number }) => ({ id, number }))
  };
}
