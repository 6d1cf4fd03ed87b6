import type { NoticeGroup, NoticeOf } from '../notice.ts';
import type { NoticeWords } from './notice-words.ts';
import * as m from '#messages';

/** What became of somebody's membership, and of asking for it. */
export function aboutGroup(
  notice: NoticeOf<'asked-to-join' | 'let-in' | 'not-let-in' | 'asked-in' | 'left-out' | 'role-changed'>
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

/** What somebody offers a group that she saw elsewhere, and what its organisers say. */
export function aboutOffer(notice: NoticeOf<'seen-offered' | 'offer-answered'>): NoticeWords {
  const group = groupWords(notice);
  const path = `/groups/${notice.group.slug}`;
  if (notice.kind === 'seen-offered') {
    return { title: m.notifications_seen_offered({ by: notice.by, group }), lines: [], path: `${path}/gatherings` };
  }
  const title = notice.taken ? m.notifications_offer_taken({ group }) : m.notifications_offer_left({ group });
  return { title, lines: [], path };
}

/** What is said on a noticeboard. */
export function aboutThread(notice: NoticeOf<'posted' | 'replied'>): NoticeWords {
  const { kind, by, path } = notice;
  const named = { by, group: groupWords(notice), title: notice.title || m.notifications_hidden_thread() };
  return {
    title: kind === 'posted' ? m.notifications_posted(named) : m.notifications_replied(named),
    lines: [],
    path
  };
}

/** What a group is called; empty where it is hidden by now. */
export function groupWords({ group }: { group: NoticeGroup }): string {
  return group.name || m.notifications_hidden_group();
}

function roleWord(role: 'owner' | 'organiser' | 'member'): string {
  return { owner: m.notifications_owner, organiser: m.notifications_organiser, member: m.notifications_member }[role]();
}
