import type { PlaceOfAnswer } from '../meeting-answer.ts';
import { thereAndBack } from '../meeting-point.ts';
import { bestOtherHours, shiftedDays } from '../other-hours.ts';
import type { JudgeAt } from './find-meeting-points.ts';
import type { MeetingDay } from './judge-places.ts';

type Explaining = { whens: readonly MeetingDay[]; people: number; judge: JudgeAt };

/** A place with what another hour on its day would change, where not everybody is there and back already. */
export async function explainPoint(point: PlaceOfAnswer, { whens, people, judge }: Explaining): Promise<PlaceOfAnswer> {
  const when = whens[point.time];
  if (!when || point.isFew || thereAndBack(point) >= people) return point;
  const tried = await Promise.all(
    shiftedDays(when.day).map(async ({ way, at, day }) => {
      const [judged] = await judge([point], { ...when, day });
      return { way, at, people: judged ? thereAndBack(judged) : 0 };
    })
  );
  const otherHours = bestOtherHours(thereAndBack(point), tried);
  return otherHours ? { ...point, otherHours } : point;
}
