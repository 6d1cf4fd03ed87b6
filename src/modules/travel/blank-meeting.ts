import type { MeetingTyped } from './meeting-question.ts';
import type { MeetingTime } from './meeting-times.ts';

/** What stands in the fields before anybody asks: a Saturday in about a month, in hours that most can keep. */
export function blankMeeting(today: Temporal.PlainDate): MeetingTyped & { times: [MeetingTime] } {
  const inAMonth = today.add({ days: 28 });
  const saturday = inAMonth.add({ days: (13 - inAMonth.dayOfWeek) % 7 });
  const times: [MeetingTime] = [{ date: saturday.toString(), start: '10:30', end: '15:30' }];
  return { who: '', times, among: 'towns', size: 0, where: '', usual: '', matter: 'most' };
}
