import type { Minutes, Night } from './verdict-view.ts';

/**
 * Where the nights of an `overnight` lie: before a start that cannot be reached after `earliest` of the same day, between
 * the days of a gathering, after an end from which nobody is home by `latest`. Minutes as in `VerdictView`.
 */
export function nightsAway(
  day: { leaves: Minutes; home: Minutes; days: number },
  limits: { earliest: Minutes; latest: Minutes }
): Night[] {
  const nights: [Night, boolean][] = [
    ['before', day.leaves < limits.earliest],
    ['between', day.days > 1],
    ['after', day.home > limits.latest]
  ];
  return nights.filter(([, away]) => away).map(([night]) => night);
}
