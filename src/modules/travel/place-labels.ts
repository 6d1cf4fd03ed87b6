import type { Minutes } from './verdict-view.ts';

/** A time under the strip: `anchor` as in SVG, of the text at its place. */
export type Label = { at: number; minutes: Minutes; anchor: 'start' | 'middle' | 'end' };

/** How wide a time like 06:53 is, in percent of the narrowest strip there is (280 px on a phone), with air around it. */
const WIDTH = 14;

const LEFT_EDGE = { start: 0, middle: WIDTH / 2, end: WIDTH };
type Anchor = keyof typeof LEFT_EDGE;
const ANCHORS: Anchor[] = ['middle', 'start', 'end'];

/**
 * Puts times under the strip so that none touches another or hangs over its ends: of all ways to set and to leave out
 * labels, the one that keeps the most weight and, of these, moves the fewest aside.
 */
export function placeLabels(wanted: { at: number; minutes: Minutes; weight: number }[]): Label[] {
  const ways = wanted.reduce<{ labels: Label[]; worth: number }[]>(
    (soFar, { at, minutes, weight }) =>
      soFar.flatMap((way) => [
        way,
        ...ANCHORS.map((anchor) => ({ at, minutes, anchor }))
          .filter((label) => isOnStrip(label) && way.labels.every((other) => !touch(label, other)))
          .map((label) => ({
            labels: [...way.labels, label],
            worth: way.worth + weight - (label.anchor === 'middle' ? 0 : 0.1)
          }))
      ]),
    [{ labels: [], worth: 0 }]
  );
  return ways.reduce((best, way) => (way.worth > best.worth ? way : best)).labels;
}

const leftOf = (label: Label) => label.at - LEFT_EDGE[label.anchor];

function isOnStrip(label: Label): boolean {
  return leftOf(label) >= 0 && leftOf(label) + WIDTH <= 100;
}

function touch(a: Label, b: Label): boolean {
  return Math.abs(leftOf(a) - leftOf(b)) < WIDTH;
}
