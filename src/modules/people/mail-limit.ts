/** At most so many mails within so many hours. */
export interface MailLimit {
  most: number;
  hours: number;
}

/** What mails are counted by, so that nobody can make this server write to people who did not ask for it. */
export const MAIL_LIMITS = {
  /** Sign-in mails to the address of somebody who is here. */
  person: { most: 12, hours: 24 },
  /** Mails to one address that is not known here. */
  stranger: { most: 3, hours: 24 },
  /** Mails to unknown addresses that one connection asked for. A whole meeting may be behind it. */
  connection: { most: 100, hours: 24 },
  /** Invitations to one address. */
  invited: { most: 3, hours: 7 * 24 },
  /** Invitations that one person sends. */
  inviter: { most: 500, hours: 24 }
} as const satisfies Record<string, MailLimit>;

export type MailLimitName = keyof typeof MAIL_LIMITS;
