import type { PointAt } from '../meeting-answer.ts';
import { type StepFree, thereAndBack } from '../meeting-point.ts';
import type { MeetingWanted } from './find-meeting-points.ts';
import { judgePlaces } from './judge-places.ts';
import type { Network, Travelling } from './travelling.ts';

/**
 * How many are there and back from places on their days with trips and stops alone of which the timetable says that a wheelchair gets on
 * and off; in the order of the places. Undefined of a place where fewer than five are there and back at all.
 */
export async function stepFreeThere(
  travelling: Travelling,
  network: Network,
  { starts, whens, toldStepFree = (stepFree) => stepFree }: MeetingWanted,
  points: readonly PointAt[]
): Promise<(StepFree | undefined)[]> {
  if (!(await travelling.reach.saysStepFree(network.files)))
    return points.map(({ isFew }) => (isFew ? undefined : 'unknown'));
  const found = new Map<PointAt, StepFree>();
  for (const [time, some] of Map.groupBy(points, ({ time: at }) => at)) {
    const when = whens[time];
    if (!when) continue;
    const judged = await judgePlaces(travelling, network, some, starts, when, { riding: { stepFree: true } });
    some.forEach((point, index) => {
      const stepFree = judged[index];
      if (stepFree && !point.isFew) found.set(point, toldStepFree(thereAndBack(stepFree), thereAndBack(point)));
    });
  }
  return points.map((point) => found.get(point));
}
