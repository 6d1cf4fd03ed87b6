import { centreOf, outlineOf } from '../district.ts';
import type { Area } from '../few.ts';
import { placeLabels } from '../map-labels.ts';
import type { MembersAnswer } from '../meeting-answer.ts';
import type { MeetingMap } from '../meeting-map.ts';
import { boxAround } from '../meeting-places.ts';
import { drawLand } from './draw-land.ts';
import type { MeetingStart } from './judge-places.ts';

const SHOWN = 6;

/** The places of an answer and where people start from, on the coasts and borders around. */
export async function drawMeetingMap(
  { points, usual }: MembersAnswer,
  { starts = [], areas = [] }: { starts?: readonly MeetingStart[]; areas?: readonly Area[] }
): Promise<MeetingMap> {
  const shown = points.filter((point, index) => index < SHOWN || point.key === usual?.key);
  const { at, ...land } = await drawLand(
    boxAround([...shown, ...starts.map(({ start }) => start), ...areas.map(({ area }) => centreOf(area))])
  );
  const labelled = placeLabels(
    shown.map((point) => ({ name: point.name, ...at(point) })),
    land.width
  );
  return {
    ...land,
    places: labelled.map((label, index) => ({ ...label, rank: points.indexOf(shown[index]!) + 1 })),
    starts: starts.map(({ start, people }) => ({ ...at(start), people })),
    areas: areas.map(({ area }) => pathOf(outlineOf(area).map(at)))
  };
}

function pathOf(corners: readonly { x: number; y: number }[]): string {
  return `M${corners.map(({ x, y }) => `${x},${y}`).join('L')}Z`;
}
