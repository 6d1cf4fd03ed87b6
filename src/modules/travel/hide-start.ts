import type { JourneyView, VerdictView } from './verdict-view.ts';

/** An answer that is passed on says of nobody how she travels. */
export function hideRiding({ riding: _riding, ...rest }: VerdictView): VerdictView {
  return rest;
}

/**
 * The same answer for others to see, without the place it was counted from: times stay, stops, legs and the direction go.
 */
export function hideStart(view: VerdictView): VerdictView {
  const { from: _from, be, backAt, bearing: _bearing, tightest: _tightest, there, back, ...rest } = view;
  return {
    ...rest,
    ...(be && { be: { time: be.time, dayBefore: be.dayBefore } }),
    ...(backAt && { backAt: { time: backAt.time, dayAfter: backAt.dayAfter } }),
    ...(there && { there: withoutLegs(there) }),
    ...(back && { back: withoutLegs(back) })
  };
}

function withoutLegs({ depart, arrive, changes }: JourneyView): JourneyView {
  return { depart, arrive, changes, legs: [] };
}
