/** Why no mail with a link was sent. */
export type AskingRefused =
  | { answer: 'refused'; reason: 'no-address' | 'not-sent' }
  | { answer: 'refused'; reason: 'too-often'; seconds: number };

/** What became of asking for a mail with a link to sign in. */
export type Asked = { answer: 'asked' } | AskingRefused;
