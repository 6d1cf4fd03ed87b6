import type { NoticeOf } from '../notice.ts';
import * as m from '#messages';

type Moved = NoticeOf<'session-moved'>;
type Words = { title: string; lines: string[]; path: string };

/** What stands on a wall, and what is said to everybody there. */
export function aboutWall(notice: Moved | NoticeOf<'announced'>): Words {
  if (notice.kind === 'session-moved') return aboutSession(notice);
  const title = notice.gathering.title || m.notifications_hidden_gathering();
  return { title: m.notifications_announced({ title }), lines: [], path: `/gatherings/${notice.gathering.slug}/wall` };
}

/** Another time is told apart from only another room, and from no place any more. */
function aboutSession(notice: Moved): Words {
  const { what, from, to, until = '', number, gathering } = notice;
  const session = `${number} ${notice.session}`.trim();
  const where = (place: Moved['to']) => (place ? m.notifications_session_place(place) : '');
  const title = {
    placed: notice.stays ? m.notifications_session_held_again : m.notifications_session_placed,
    slot: m.notifications_session_slot,
    room: m.notifications_session_room,
    length: m.notifications_session_length,
    'left-out': notice.stays ? m.notifications_session_held_less : m.notifications_session_left_out
  }[what]({ session, place: where(to ?? from), time: to?.time ?? '', room: to?.room ?? '', until });
  return {
    title,
    lines: [
      notice.hosting ? m.notifications_session_yours() : '',
      from && what !== 'placed' && !notice.stays ? m.notifications_session_was({ place: where(from) }) : ''
    ].filter(Boolean),
    path: `/gatherings/${gathering.slug}/wall`
  };
}
