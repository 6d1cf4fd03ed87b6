import { findOutOfOrder } from '#unconference/server';
import type { Standing } from './cell-choices.ts';

/** Sessions that stand before one that they should come after, each with that one. */
export function outOfOrder({ engine, placements, named }: Omit<Standing, 'turnout'>) {
  return findOutOfOrder(engine, placements).map(({ pitch, after }) => ({ one: named(pitch), other: named(after) }));
}
