import type { NoticeOf } from '../notice.ts';
import * as m from '#messages';

type Decided = NoticeOf<'text-decided'>;

const DID = {
  hidden: m.notifications_text_hidden,
  removed: m.notifications_text_removed,
  'shown-again': m.notifications_text_shown_again
} satisfies Record<Decided['did'], (named: { what: string }) => string>;

/** What became of somebody's own text: by whom and as what, why, and how to ask about it. */
export function decidedWords(notice: Decided): { title: string; lines: string[]; path: string } {
  const { what, did, because, group } = notice;
  const lines = [byWhom(notice), because && m.notifications_text_why({ why: because })];
  if (did !== 'shown-again') lines.push(whomToAsk(notice));
  return {
    title: DID[did]({ what }),
    lines: lines.filter(Boolean),
    path: group ? `/groups/${group.slug}` : '/privacy'
  };
}

function byWhom({ by, group }: Decided): string {
  if (!by) return m.notifications_text_by_left();
  if (!group) return m.notifications_text_by_server({ by });
  return m.notifications_text_by_organiser({ by, group: group.name || m.notifications_hidden_group() });
}

function whomToAsk({ by, group }: Decided): string {
  return by && group ? m.notifications_text_ask({ by }) : m.notifications_text_ask_server();
}
