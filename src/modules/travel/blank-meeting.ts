import type { MeetingTyped } from './meeting-question.ts';

/** What stands in the fields before anybody asks: a Saturday in about a month, in hours that most can keep. */
export function blankMeeting(today: Temporal.PlainDate): MeetingTyped {
  const inAMonth = today.add({ days: 28 });
  const saturday = inAMonth.add({ days: (13 - inAMonth.dayOfWeek) % 7 });
  const hours = { date: saturday.toString(), start: '10:30', end: '15:30' };
  return { who: '', ...hours, where: '', usual: '', matter: 'most' };
}
