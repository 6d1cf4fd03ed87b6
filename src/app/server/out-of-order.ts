import { findOutOfOrder } from '#unconference/server';
import type { Standing } from './cell-choices.ts';

/** Sessions that stand before one that they should come after, each with that one. */
export function outOfOrder({ grid: { camp, placements }, named }: Omit<Standing, 'turnout'>) {
  return findOutOfOrder(camp, placements).map(({ pitch, after }) => ({ one: named(pitch), other: named(after) }));
}
