import { longDate } from '#platform/ui/format-date.ts';
import type { NoticeHours, NoticeOf } from '../notice.ts';
import type { NoticeWords } from './notice-words.ts';
import * as m from '#messages';

type Words = Pick<NoticeWords, 'title' | 'lines'>;
type About = NoticeOf<
  | 'gathering-published'
  | 'gathering-moved'
  | 'gathering-cancelled'
  | 'place-offered'
  | 'place-lapsed'
  | 'taken-out'
  | 'organiser-wrote'
  | 'co-host-asked'
  | 'co-host-answered'
>;

/** What became of a gathering, or of somebody's place in it. */
export function aboutGathering(notice: About): NoticeWords {
  return { ...gatheringWords(notice), path: pathOf(notice) };
}

/** What is soon, with what to bring and the way there. */
export function aboutReminder(notice: NoticeOf<'reminder-week' | 'reminder-day' | 'reminder-evening'>): NoticeWords {
  return { ...reminder(notice), path: pathOf(notice) };
}

function gatheringWords(notice: About): Words {
  const title = notice.gathering.title || m.notifications_hidden_gathering();
  switch (notice.kind) {
    case 'gathering-published':
      return {
        title: m.notifications_published({ group: notice.group || m.notifications_hidden_group(), title }),
        lines: [whenWords({ start: notice.start })]
      };
    case 'gathering-moved':
      return { title: m.notifications_moved({ title }), lines: movedLines(notice) };
    case 'gathering-cancelled':
      return {
        title: m.notifications_cancelled({ title, date: longDate(notice.start) }),
        lines: [notice.because].filter(Boolean)
      };
    case 'place-offered':
      return { title: m.notifications_place_offered({ title }), lines: [m.notifications_answer_by(untilOf(notice))] };
    case 'place-lapsed':
      return { title: m.notifications_place_lapsed({ title }), lines: [] };
    case 'taken-out':
      return { title: m.notifications_taken_out({ title }), lines: [notice.because].filter(Boolean) };
    case 'organiser-wrote':
      return { title: m.notifications_organiser_wrote({ from: notice.from, title }), lines: notice.text.split('\n') };
    case 'co-host-asked':
      return { title: m.notifications_co_host_asked({ by: notice.by, group: notice.group, title }), lines: [] };
    case 'co-host-answered':
      return {
        title: (notice.answer === 'yes' ? m.notifications_co_host_yes : m.notifications_co_host_no)({
          group: notice.group,
          title
        }),
        lines: []
      };
  }
}

function movedLines({ before, now, verdict }: NoticeOf<'gathering-moved'>): string[] {
  const isMovedInTime = before.start !== now.start || before.end !== now.end;
  const isMovedInPlace = before.place !== now.place;
  return [
    isMovedInTime ? m.notifications_moved_time({ before: whenWords(before), now: whenWords(now) }) : '',
    isMovedInPlace && now.place ? m.notifications_moved_place({ before: before.place ?? '–', now: now.place }) : '',
    verdict ? m.notifications_moved_verdict({ now: verdict.now }) : '',
    verdict && verdict.before !== verdict.now ? m.notifications_moved_verdict_before({ before: verdict.before }) : ''
  ].filter(Boolean);
}

function reminder(notice: NoticeOf<'reminder-week' | 'reminder-day' | 'reminder-evening'>): Words {
  const title = notice.gathering.title || m.notifications_hidden_gathering();
  const when = whenWords({ start: notice.start, ...(notice.place && { place: notice.place }) });
  if (notice.kind === 'reminder-week') return { title: m.notifications_in_a_week({ title }), lines: [when] };
  if (notice.kind === 'reminder-day') return { title: m.notifications_tomorrow({ title }), lines: [when] };
  return {
    title: m.notifications_tomorrow({ title }),
    lines: [
      when,
      notice.verdict ?? '',
      ...(notice.legs ?? []),
      notice.bring && m.notifications_bring({ bring: notice.bring }),
      notice.door && m.notifications_door({ door: notice.door })
    ].filter(Boolean)
  };
}

export function whenWords({ start, end, place }: Partial<NoticeHours> & { start: string }): string {
  const hours = [start, end]
    .filter((time) => time !== undefined && time.length > 10)
    .map((time) => time?.slice(11, 16));
  return [longDate(start), hours.join('–'), place].filter(Boolean).join(', ');
}

function untilOf({ until, zone }: NoticeOf<'place-offered'>): { date: string; time: string } {
  const local = Temporal.Instant.from(until).toZonedDateTimeISO(zone).toString();
  return { date: longDate(local), time: local.slice(11, 16) };
}

export function pathOf({ gathering }: { gathering: { slug: string } }): string {
  return `/gatherings/${gathering.slug}`;
}
