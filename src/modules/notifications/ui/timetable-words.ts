import { longDate } from '#platform/ui/format-date.ts';
import { changeTitle } from '#travel/ui/change-words.ts';
import type { NoticeOf } from '../notice.ts';
import * as m from '#messages';

type Words = { title: string; lines: string[]; path: string };

const TIMETABLES = '/administrator/timetables';

/** What a timetable, or the day itself, has done to somebody's day out. */
export function aboutVerdict(notice: NoticeOf<'verdict-changed' | 'way-today'>): Words {
  const title = notice.gathering.title || m.notifications_hidden_gathering();
  if (notice.kind === 'way-today') {
    return { title: m.notifications_way_today({ title }), lines: notice.lines, path: '/days' };
  }
  const { now, isWorse, lines, verdict } = notice;
  return {
    title: changeTitle(title, now, isWorse),
    lines: [
      ...lines,
      m.notifications_verdict_now({ now: verdict.now }),
      m.notifications_moved_verdict_before({ before: verdict.before })
    ],
    path: '/days'
  };
}

/** What whoever runs the server has to know of one of its timetables. */
export function aboutTimetable(notice: NoticeOf<'timetable-failed' | 'timetable-ending'>): Words {
  const { name } = notice;
  if (notice.kind === 'timetable-failed') {
    return {
      title: m.notifications_timetable_failed({ name }),
      lines: [m.notifications_timetable_why({ why: notice.why }), m.notifications_timetable_stays()],
      path: TIMETABLES
    };
  }
  const date = longDate(notice.lastDate);
  return {
    title: (notice.stage === 'over' ? m.notifications_timetable_over : m.notifications_timetable_ending)({
      name,
      date
    }),
    lines: [notice.isAsked ? m.notifications_timetable_is_asked() : m.notifications_timetable_bring()],
    path: TIMETABLES
  };
}
