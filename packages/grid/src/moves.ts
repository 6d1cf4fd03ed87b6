import type { Placement } from './camp.ts';

/** What becomes of one session; told apart, since another room at the same time is a smaller thing than another time. */
export type Move = {
  session: string;
  what: 'slot' | 'room' | 'placed' | 'left-out';
  from?: Omit<Placement, 'session'>;
  to?: Omit<Placement, 'session'>;
};

/** What two grids differ in, by session: first those of the old one, in its order, then what is new. */
export function movesBetween(old: readonly Placement[], next: readonly Placement[]): Move[] {
  const nextOf = new Map(next.map(({ session, ...to }) => [session, to]));
  const known = new Set(old.map(({ session }) => session));
  const changed = old.flatMap(({ session, ...from }): Move[] => {
    const to = nextOf.get(session);
    if (!to) return [{ session, what: 'left-out', from }];
    if (to.slot !== from.slot) return [{ session, what: 'slot', from, to }];
    return to.room === from.room ? [] : [{ session, what: 'room', from, to }];
  });
  const added = next.flatMap(({ session, ...to }): Move[] =>
    known.has(session) ? [] : [{ session, what: 'placed', to }]
  );
  return [...changed, ...added];
}
