import { BANDS } from '../bands.ts';
import { outlinesOf } from '../district.ts';
import type { BandsMap } from '../how-far.ts';
import type { Land } from './draw-land.ts';

/** Districts as the paths of an SVG, those of a band in one piece. */
export function bandPaths(
  districts: readonly { district: string; band: BandsMap['bands'][number]['band'] }[],
  at: Land['at']
): BandsMap['bands'] {
  return [...BANDS, undefined].flatMap((band) => {
    const inside = districts.filter((one) => one.band === band).map(({ district }) => district);
    const lines = outlinesOf(inside).map((line) => `M${line.map((one) => pointOf(at(one))).join('L')}Z`);
    return lines.length > 0 ? [{ band, path: lines.join('') }] : [];
  });
}

function pointOf({ x, y }: { x: number; y: number }): string {
  return `${x},${y}`;
}
