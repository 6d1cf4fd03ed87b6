import { createAccounts, type Accounts, type AccountSettings, type Mail } from '#people/server';

interface Post {
  sendMail: (mail: Mail) => Promise<void>;
  /** False where mails are only written into the data folder. */
  mailGoesOut: boolean;
  /** What was written there, the newest first. */
  listOutbox: () => Promise<(Mail & { writtenAt: Date })[]>;
}

let opened: { accounts: Accounts; post: Post } | undefined;

/** Makes signing in possible; to be called once, when the server starts and the database is there. */
export function openAccounts(settings: AccountSettings, post: Post): void {
  opened = { accounts: createAccounts(settings), post };
}

/** The accounts of this server. */
export function accounts(): Accounts {
  return whileOpen().accounts;
}

/** Whether mails leave this machine, rather than wait for the administrator to pass them on. */
export function mailGoesOut(): boolean {
  return whileOpen().post.mailGoesOut;
}

/** Sends a mail, or writes it where the administrator finds it. */
export async function sendMail(mail: Mail): Promise<void> {
  await whileOpen().post.sendMail(mail);
}

/** The mails that wait for the administrator, for her alone. */
export function listOutbox(): ReturnType<Post['listOutbox']> {
  return whileOpen().post.listOutbox();
}

function whileOpen() {
  if (!opened) throw new Error('Accounts are not open yet');
  return opened;
}
