import type { PlaceOfAnswer } from '../meeting-answer.ts';
import { thereAndBack } from '../meeting-point.ts';
import { bestOtherHours, type OtherHours, shiftedDays } from '../other-hours.ts';
import type { JudgeAt } from './find-meeting-points.ts';
import type { MeetingDay } from './judge-places.ts';

type Explaining = { whens: readonly MeetingDay[]; people: number; judge: JudgeAt };
type Tried = { way: OtherHours['way']; at: number; people: number };

/** Places with what another hour on their day would change, where not everybody is there and back already. */
export async function explainPoints(
  points: readonly PlaceOfAnswer[],
  { whens, people, judge }: Explaining
): Promise<PlaceOfAnswer[]> {
  const tried = new Map<string, Tried[]>();
  const open = points.filter((point) => !point.isFew && thereAndBack(point) < people);
  for (const [time, some] of Map.groupBy(open, ({ time: at }) => at)) {
    const when = whens[time];
    if (!when) continue;
    for (const { way, at, day } of shiftedDays(when.day)) {
      const judged = await judge(some, { ...when, day });
      for (const point of judged) {
        tried.set(point.key, [...(tried.get(point.key) ?? []), { way, at, people: thereAndBack(point) }]);
      }
    }
  }
  return points.map((point) => {
    const otherHours = bestOtherHours(thereAndBack(point), tried.get(point.key) ?? []);
    return otherHours ? { ...point, otherHours } : point;
  });
}
