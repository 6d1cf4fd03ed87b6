import type { FeedRow } from '../feed-folder.ts';

/** Clocks go forward on 29 March, and back on 25 October. */
export const DATES = ['2026-03-27', '2026-03-28', '2026-03-29', '2026-03-30', '2026-10-25', '2026-10-26'] as const;

/** Every day around the first change of clocks, on some of them, and the night of a change. */
export const CALENDAR: Record<string, FeedRow[]> = {
  calendar: [
    {
      service_id: 'daily',
      monday: 1,
      tuesday: 1,
      wednesday: 1,
      thursday: 1,
      friday: 1,
      saturday: 1,
      sunday: 1,
      start_date: '20260327',
      end_date: '20260330'
    }
  ],
  calendar_dates: [
    { service_id: 'odd', date: '20260327', exception_type: 1 },
    { service_id: 'odd', date: '20260329', exception_type: 1 },
    { service_id: 'clock', date: '20260328', exception_type: 1 },
    ...['20261024', '20261025', '20261026'].map((date) => ({ service_id: 'daily', date, exception_type: 1 })),
    { service_id: 'odd', date: '20261025', exception_type: 1 },
    { service_id: 'clock', date: '20261024', exception_type: 1 },
    { service_id: 'daily', date: '20260330', exception_type: 2 }
  ]
};
