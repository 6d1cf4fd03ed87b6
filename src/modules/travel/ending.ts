/** How near the end of a timetable's dates is, from afar to past it; a warning each. */
export const ENDING_STAGES = ['soon', 'very-soon', 'over'] as const;
export type EndingStage = (typeof ENDING_STAGES)[number];

const SOON_DAYS = 14;
const VERY_SOON_DAYS = 3;

/**
 * @param lastDate the last date on which anything runs, YYYY-MM-DD, like `today`
 * @returns undefined while it is far away
 */
export function endingStage(lastDate: string, today: string): EndingStage | undefined {
  const days = Temporal.PlainDate.from(today).until(lastDate, { largestUnit: 'day' }).days;
  if (days < 0) return 'over';
  if (days <= VERY_SOON_DAYS) return 'very-soon';
  return days <= SOON_DAYS ? 'soon' : undefined;
}

/**
 * Whether a warning is due after the last one. A feed that only ever reaches a few days ahead, and is read again in time,
 * is warned of once; one that was renewed for longer may be warned of again.
 * @returns `warn`: whether to say so now; `warned`: what to remember
 */
export function warningDue(
  stage: EndingStage | undefined,
  warned: EndingStage | null
): { warn: boolean; warned: EndingStage | null } {
  if (!stage) return { warn: false, warned: null };
  const isNew = warned === null || ENDING_STAGES.indexOf(stage) > ENDING_STAGES.indexOf(warned);
  return { warn: isNew, warned: isNew ? stage : warned };
}
