import { longDate } from '#platform/ui/format-date.ts';
import type { Notice, NoticeGroup, NoticeHours } from '../notice.ts';
import { aboutPair, aboutText } from './text-words.ts';
import { decidedWords } from './decided-words.ts';
import { aboutWall } from './session-words.ts';
import { aboutTimetable, aboutVerdict } from './timetable-words.ts';
import * as m from '#messages';

/** A notice in the reader's language: what has happened in a sentence, more in lines, and where it leads. */
export type NoticeWords = { title: string; lines: string[]; path?: string };

/** Words for a page or a mail; the paths are of this site. */
export function noticeWords(notice: Notice): NoticeWords {
  switch (notice.kind) {
    case 'gathering-published':
    case 'gathering-moved':
    case 'gathering-cancelled':
    case 'place-offered':
    case 'place-lapsed':
    case 'taken-out':
    case 'organiser-wrote':
    case 'co-host-asked':
    case 'co-host-answered':
      return { ...aboutGathering(notice), path: pathOf(notice) };
    case 'paired':
      return aboutPair(notice);
    case 'reminder-week':
    case 'reminder-day':
    case 'reminder-evening':
      return { ...reminder(notice), path: pathOf(notice) };
    case 'asked-to-join':
    case 'let-in':
    case 'not-let-in':
    case 'asked-in':
    case 'left-out':
    case 'role-changed':
      return aboutGroup(notice);
    case 'seen-offered':
    case 'offer-answered':
      return aboutOffer(notice);
    case 'group-removed':
      return { title: m.notifications_group_removed({ group: notice.name }), lines: [] };
    case 'posted':
    case 'replied':
      return aboutThread(notice);
    case 'idea-started':
    case 'idea-answered':
    case 'idea-planned':
      return aboutIdea(notice);
    case 'mentioned':
    case 'session-commented':
    case 'session-host-joined':
    case 'session-merged':
      return aboutText(notice);
    case 'report-made':
    case 'report-settled':
      return aboutReport(notice);
    case 'text-decided':
      return decidedWords(notice);
    case 'verdict-changed':
    case 'way-today':
      return aboutVerdict(notice);
    case 'meeting-answered':
      return { title: m.notifications_meeting_answered(), lines: [notice.sentence], path: notice.path };
    case 'timetable-failed':
    case 'timetable-ending':
      return aboutTimetable(notice);
    case 'announced':
    case 'session-moved':
      return aboutWall(notice);
    case 'within-reach':
      return { title: m.notifications_within_reach(), lines: notice.rows.map(({ line }) => line), path: '/' };
  }
}

type Of<Kind extends Notice['kind']> = Extract<Notice, { kind: Kind }>;
type Words = Pick<NoticeWords, 'title' | 'lines'>;

function aboutGathering(
  notice: Of<
    | 'gathering-published'
    | 'gathering-moved'
    | 'gathering-cancelled'
    | 'place-offered'
    | 'place-lapsed'
    | 'taken-out'
    | 'organiser-wrote'
    | 'co-host-asked'
    | 'co-host-answered'
  >
): Words {
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

function movedLines({ before, now, verdict }: Of<'gathering-moved'>): string[] {
  const isMovedInTime = before.start !== now.start || before.end !== now.end;
  const isMovedInPlace = before.place !== now.place;
  return [
    isMovedInTime ? m.notifications_moved_time({ before: whenWords(before), now: whenWords(now) }) : '',
    isMovedInPlace && now.place ? m.notifications_moved_place({ before: before.place ?? '–', now: now.place }) : '',
    verdict ? m.notifications_moved_verdict({ now: verdict.now }) : '',
    verdict && verdict.before !== verdict.now ? m.notifications_moved_verdict_before({ before: verdict.before }) : ''
  ].filter(Boolean);
}

function reminder(notice: Of<'reminder-week' | 'reminder-day' | 'reminder-evening'>): Words {
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

function aboutGroup(
  notice: Of<'asked-to-join' | 'let-in' | 'not-let-in' | 'asked-in' | 'left-out' | 'role-changed'>
): NoticeWords {
  const { slug } = notice.group;
  const group = groupWords(notice);
  const path = `/groups/${slug}`;
  switch (notice.kind) {
    case 'asked-to-join':
      return {
        title: m.notifications_asked_to_join({ who: notice.who, group }),
        lines: [notice.words].filter(Boolean),
        path: `${path}/requests`
      };
    case 'let-in':
      return { title: m.notifications_let_in({ group }), lines: [], path };
    case 'not-let-in':
      return { title: m.notifications_not_let_in({ group }), lines: [notice.words].filter(Boolean), path };
    case 'asked-in':
      return { title: m.notifications_asked_in({ by: notice.by, group }), lines: [], path: notice.path };
    case 'left-out':
      return {
        title: m.notifications_left_out({ group }),
        lines: notice.keptOut ? [m.notifications_left_out_for_good()] : [],
        path
      };
    case 'role-changed':
      return { title: m.notifications_role_changed({ group, role: roleWord(notice.role) }), lines: [], path };
  }
}

function aboutOffer(notice: Of<'seen-offered' | 'offer-answered'>): NoticeWords {
  const group = groupWords(notice);
  const path = `/groups/${notice.group.slug}`;
  if (notice.kind === 'seen-offered') {
    return { title: m.notifications_seen_offered({ by: notice.by, group }), lines: [], path: `${path}/gatherings` };
  }
  const title = notice.taken ? m.notifications_offer_taken({ group }) : m.notifications_offer_left({ group });
  return { title, lines: [], path };
}

function aboutThread(notice: Of<'posted' | 'replied'>): NoticeWords {
  const { kind, by, path } = notice;
  const named = { by, group: groupWords(notice), title: notice.title || m.notifications_hidden_thread() };
  return {
    title: kind === 'posted' ? m.notifications_posted(named) : m.notifications_replied(named),
    lines: [],
    path
  };
}

function aboutIdea(notice: Of<'idea-started' | 'idea-answered' | 'idea-planned'>): NoticeWords {
  const idea = notice.idea.sentence || m.notifications_hidden_idea();
  const path = `/ideas/${notice.idea.id}`;
  switch (notice.kind) {
    case 'idea-started':
      return {
        title: m.notifications_idea_started({ by: notice.by, group: groupWords(notice), idea }),
        lines: [],
        path
      };
    case 'idea-answered':
      return { title: m.notifications_idea_answered({ n: notice.comes, idea }), lines: [], path };
    case 'idea-planned':
      return {
        title: m.notifications_idea_planned({
          idea,
          title: notice.gathering.title || m.notifications_hidden_gathering()
        }),
        lines: [whenWords({ start: notice.start })],
        path: pathOf(notice)
      };
  }
}

function aboutReport(notice: Of<'report-made' | 'report-settled'>): NoticeWords {
  if (notice.kind === 'report-settled') return { title: settled(notice), lines: [notice.words].filter(Boolean) };
  return { title: m.notifications_report_made({ what: notice.what }), lines: [], path: notice.path };
}

function settled({ what, done }: Of<'report-settled'>): string {
  return done ? m.notifications_report_acted({ what }) : m.notifications_report_kept({ what });
}

/** What a group is called; empty where it is hidden by now. */
function groupWords({ group }: { group: NoticeGroup }): string {
  return group.name || m.notifications_hidden_group();
}

function roleWord(role: 'owner' | 'organiser' | 'member'): string {
  return { owner: m.notifications_owner, organiser: m.notifications_organiser, member: m.notifications_member }[role]();
}

function whenWords({ start, end, place }: Partial<NoticeHours> & { start: string }): string {
  const hours = [start, end]
    .filter((time) => time !== undefined && time.length > 10)
    .map((time) => time?.slice(11, 16));
  return [longDate(start), hours.join('–'), place].filter(Boolean).join(', ');
}

function untilOf({ until, zone }: Of<'place-offered'>): { date: string; time: string } {
  const local = Temporal.Instant.from(until).toZonedDateTimeISO(zone).toString();
  return { date: longDate(local), time: local.slice(11, 16) };
}

function pathOf({ gathering }: { gathering: { slug: string } }): string {
  return `/gatherings/${gathering.slug}`;
}
