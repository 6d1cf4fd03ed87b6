import { placeLabels } from '../map-labels.ts';
import type { MeetingAnswer } from '../meeting-answer.ts';
import type { MeetingMap } from '../meeting-map.ts';
import { boxAround } from '../meeting-places.ts';
import { drawLand } from './draw-land.ts';
import type { MeetingStart } from './judge-places.ts';

const SHOWN = 6;

/** The places of an answer and where people start from, on the coasts and borders around. */
export async function drawMeetingMap(
  { points, usual }: MeetingAnswer,
  starts: readonly MeetingStart[]
): Promise<MeetingMap> {
  const shown = points.filter((point, index) => index < SHOWN || point === usual);
  const { at, ...land } = await drawLand(boxAround([...shown, ...starts.map(({ start }) => start)]));
  const labelled = placeLabels(
    shown.map((point) => ({ name: point.name, ...at(point) })),
    land.width
  );
  return {
    ...land,
    places: labelled.map((label, index) => ({ ...label, rank: points.indexOf(shown[index]!) + 1 })),
    starts: starts.map(({ start, people }) => ({ ...at(start), people }))
  };
}
