export const CALENDAR_FEEDS = ['my-days', 'within-reach'] as const;
/** What somebody's private calendar tells of: what she signed up for, or what she could get to. */
export type CalendarFeedKind = (typeof CALENDAR_FEEDS)[number];

/** A private calendar, which whoever has its address can read. */
export type CalendarFeed = {
  id: string;
  what: CalendarFeedKind;
  /** of `within-reach`: which verdicts count */
  verdicts: string[];
  madeAt: Date;
};
