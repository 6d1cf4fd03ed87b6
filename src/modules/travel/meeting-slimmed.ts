import type { MembersAnswer, PlaceOfAnswer } from './meeting-answer.ts';
import { longestMinutes, typicalMinutes } from './meeting-point.ts';

/** Of the first so many, everybody's minutes are kept: sums of them are told. */
const WHOLE = 3;

/** An answer to be kept: without the minutes of each, where only the middle and the last are told. */
export function slimmed<Answer extends MembersAnswer>(answer: Answer): Answer {
  return { ...answer, points: answer.points.map((point, index) => slimmedPoint(point, index < WHOLE)) };
}

function slimmedPoint(point: PlaceOfAnswer, isWhole: boolean): PlaceOfAnswer {
  const times = point.times.map((time) => ({ ...time, minutes: [] }));
  const [typical, longest] = [typicalMinutes(point), longestMinutes(point)];
  const told = typical === undefined || longest === undefined ? [] : [typical, longest];
  return { ...point, times, minutes: isWhole ? point.minutes : told };
}
