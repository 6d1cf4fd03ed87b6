import type { Notice } from '../notice.ts';
import { noticeWords } from './notice-words.ts';
import * as m from '#messages';

/** A notice as a mail, in the language of who calls. */
export function wordMail(
  notice: Notice,
  { origin, unsubscribe }: { origin: string; unsubscribe: string }
): { subject: string; text: string } {
  const { title, lines, path } = noticeWords(notice);
  const parts = [
    title,
    lines.join('\n'),
    path && new URL(path, origin).href,
    m.notifications_mail_end({ link: unsubscribe, choices: new URL('/account/notices', origin).href })
  ];
  return { subject: title, text: `${parts.filter(Boolean).join('\n\n')}\n` };
}
