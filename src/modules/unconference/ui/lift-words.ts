import * as m from '#messages';
import type { LiftSide } from '../wants.ts';

const SIDES: Record<LiftSide, () => string> = {
  offers: m.unconference_wants_offers,
  seeks: m.unconference_wants_seeks
};

/** What somebody does about a lift. */
export function liftWords(side: LiftSide): string {
  return SIDES[side]();
}
