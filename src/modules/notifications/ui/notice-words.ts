import type { Notice, NoticeOf } from '../notice.ts';
import { decidedWords } from './decided-words.ts';
import { aboutGathering, aboutReminder, pathOf, whenWords } from './gathering-words.ts';
import { aboutGroup, aboutOffer, aboutThread, groupWords } from './group-words.ts';
import { aboutWall } from './session-words.ts';
import { aboutLookedAfter, aboutPair, aboutText } from './text-words.ts';
import { aboutTimetable, aboutVerdict } from './timetable-words.ts';
import * as m from '#messages';

/** A notice in the reader's language: what has happened in a sentence, more in lines, and where it leads. */
export type NoticeWords = { title: string; lines: string[]; path?: string };

const WORDS: { [Kind in Notice['kind']]: (notice: NoticeOf<Kind>) => NoticeWords } = {
  'gathering-published': aboutGathering,
  'gathering-moved': aboutGathering,
  'gathering-cancelled': aboutGathering,
  'place-offered': aboutGathering,
  'place-lapsed': aboutGathering,
  'taken-out': aboutGathering,
  'organiser-wrote': aboutGathering,
  'co-host-asked': aboutGathering,
  'co-host-answered': aboutGathering,
  'reminder-week': aboutReminder,
  'reminder-day': aboutReminder,
  'reminder-evening': aboutReminder,
  'asked-to-join': aboutGroup,
  'let-in': aboutGroup,
  'not-let-in': aboutGroup,
  'asked-in': aboutGroup,
  'left-out': aboutGroup,
  'role-changed': aboutGroup,
  'group-removed': ({ name: group }) => ({ title: m.notifications_group_removed({ group }), lines: [] }),
  'seen-offered': aboutOffer,
  'offer-answered': aboutOffer,
  posted: aboutThread,
  replied: aboutThread,
  'idea-started': aboutIdea,
  'idea-answered': aboutIdea,
  'idea-planned': aboutIdea,
  mentioned: aboutText,
  'session-commented': aboutText,
  'session-host-joined': aboutText,
  'session-merged': aboutText,
  'session-withdrawn': aboutText,
  'session-looked-after': aboutLookedAfter,
  paired: aboutPair,
  'report-made': aboutReport,
  'report-settled': aboutReport,
  'text-decided': decidedWords,
  'verdict-changed': aboutVerdict,
  'way-today': aboutVerdict,
  'meeting-answered': ({ sentence, path }) => ({ title: m.notifications_meeting_answered(), lines: [sentence], path }),
  'timetable-failed': aboutTimetable,
  'timetable-ending': aboutTimetable,
  announced: aboutWall,
  'session-moved': aboutWall,
  'within-reach': ({ rows }) => ({
    title: m.notifications_within_reach(),
    lines: rows.map(({ line }) => line),
    path: '/'
  })
};

/** Words for a page or a mail; the paths are of this site. */
export function noticeWords(notice: Notice): NoticeWords {
  return (WORDS[notice.kind] as (notice: Notice) => NoticeWords)(notice);
}

function aboutIdea(notice: NoticeOf<'idea-started' | 'idea-answered' | 'idea-planned'>): NoticeWords {
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

function aboutReport(notice: NoticeOf<'report-made' | 'report-settled'>): NoticeWords {
  if (notice.kind === 'report-settled') return { title: settled(notice), lines: [notice.words].filter(Boolean) };
  return { title: m.notifications_report_made({ what: notice.what }), lines: [], path: notice.path };
}

function settled({ what, done }: NoticeOf<'report-settled'>): string {
  return done ? m.notifications_report_acted({ what }) : m.notifications_report_kept({ what });
}
