export type MapPoint = { name: string; x: number; y: number };
export type MapLabel = MapPoint & {
  /** where its name stands; none where it would cover another */
  side?: 'left' | 'right';
};

/** Of the letters on the map; pixels of its width of 560. */
const LETTER = 10;
const LINE = 22;
const DISC = 15;

type Rect = { left: number; right: number; top: number; bottom: number };

/** Names beside their points, the first ones first: each to the right or, where that is taken or outside, to the left. */
export function placeLabels(points: readonly MapPoint[], width: number): MapLabel[] {
  const taken: Rect[] = points.map(({ x, y }) => ({
    left: x - DISC,
    right: x + DISC,
    top: y - DISC,
    bottom: y + DISC
  }));
  return points.map((point, index) => {
    const side = (['right', 'left'] as const).find((one) => {
      const rect = rectOf(point, one);
      const isInside = rect.left >= 0 && rect.right <= width;
      return isInside && taken.every((other, at) => at === index || !isOver(rect, other));
    });
    if (side) taken.push(rectOf(point, side));
    return { ...point, ...(side && { side }) };
  });
}

function rectOf({ name, x, y }: MapPoint, side: 'left' | 'right'): Rect {
  const length = name.length * LETTER;
  const left = side === 'right' ? x + DISC : x - DISC - length;
  return { left, right: left + length, top: y - LINE / 2, bottom: y + LINE / 2 };
}

function isOver(a: Rect, b: Rect): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}
