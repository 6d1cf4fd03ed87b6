import { createAccounts, type Accounts, type AccountSettings } from '#people/server';

type Settings = AccountSettings & {
  /** False where mails are only written into the data folder. */
  mailGoesOut: boolean;
};

let opened: { accounts: Accounts; mailGoesOut: boolean } | undefined;

/** Makes signing in possible; to be called once, when the server starts and the database is there. */
export function openAccounts({ mailGoesOut, ...settings }: Settings): void {
  opened = { accounts: createAccounts(settings), mailGoesOut };
}

/** The accounts of this server. */
export function accounts(): Accounts {
  return whileOpen().accounts;
}

/** Whether mails leave this machine, rather than wait for the administrator to pass them on. */
export function mailGoesOut(): boolean {
  return whileOpen().mailGoesOut;
}

function whileOpen() {
  if (!opened) throw new Error('Accounts are not open yet');
  return opened;
}
