import type { NoticeOf } from '../notice.ts';
import * as m from '#messages';

type OfText = NoticeOf<
  'mentioned' | 'session-commented' | 'session-host-joined' | 'session-merged' | 'session-withdrawn'
>;

/** What happened to a session that somebody hosts or would like to see, or in which text she is named. */
export function aboutText(notice: OfText): { title: string; lines: string[]; path: string } {
  return { title: titleOf(notice), lines: [], path: notice.path };
}

function titleOf(notice: OfText): string {
  const session = notice.where || m.notifications_hidden_text();
  switch (notice.kind) {
    case 'mentioned':
      return m.notifications_mentioned({ by: notice.by, where: session });
    case 'session-commented':
      return m.notifications_session_commented({ by: notice.by, session });
    case 'session-host-joined':
      return m.notifications_session_host_joined({ by: notice.by, session });
    case 'session-merged':
      return m.notifications_session_merged({ one: notice.one, session });
    case 'session-withdrawn':
      return notice.isBack ? m.notifications_session_back({ session }) : m.notifications_session_gone({ session });
  }
}

const LOOKED_AFTER = {
  changed: m.notifications_session_changed,
  withdrawn: m.notifications_session_withdrawn,
  'changed-back': m.notifications_session_changed_back,
  'brought-back': m.notifications_session_brought_back
};

/** What an organiser did to a session that somebody hosts, and why. */
export function aboutLookedAfter({ did, by, because, where, path }: NoticeOf<'session-looked-after'>): {
  title: string;
  lines: string[];
  path: string;
} {
  const session = where || m.notifications_hidden_text();
  const title = LOOKED_AFTER[did]({ by: by || m.notifications_an_organiser(), session });
  return { title, lines: [because].filter(Boolean), path };
}

const PAIRED = {
  buddy: { helps: m.notifications_buddy_of, asked: m.notifications_buddy },
  step: { helps: m.notifications_step_of, asked: m.notifications_step }
};

/** Who goes in with whom, or helps whom. */
export function aboutPair({ gathering, helps, what, with: name }: NoticeOf<'paired'>): {
  title: string;
  lines: string[];
  path: string;
} {
  const title = gathering.title || m.notifications_hidden_gathering();
  return {
    title: PAIRED[what][helps ? 'helps' : 'asked']({ name, title }),
    lines: [],
    path: `/gatherings/${gathering.slug}/first#${what}`
  };
}
