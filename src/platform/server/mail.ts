import { createTransport } from 'nodemailer';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

/** Plain text, lines unbroken. */
export type Mail = { to: string; subject: string; text: string; headers?: Record<string, string> };

export type Post = {
  /** false where mails are only written into the data folder */
  mailGoesOut: boolean;
  sendMail: (mail: Mail) => Promise<void>;
  /** what was written there, the newest first */
  listOutbox: () => Promise<(Mail & { writtenAt: Date })[]>;
};

/** Links in mails are long too old by then. */
const KEPT_DAYS = 30;
const MOST_LISTED = 200;
/** Somebody waits for the mail to have gone out; in milliseconds. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** So that nobody's answer from her holidays comes back (RFC 3834). */
const BY_A_PROGRAM = { 'Auto-Submitted': 'auto-generated' };

/** Sends by SMTP where there is an address for it, and writes into a folder that only the administrator reads where not. */
export function openPost(settings: { smtpUrl?: string; from: string; folder: string }): Post {
  const { smtpUrl, from, folder } = settings;
  if (smtpUrl === undefined) {
    return { mailGoesOut: false, sendMail: (mail) => writeMail(folder, mail), listOutbox: () => readOutbox(folder) };
  }
  const transport = createTransport({ url: smtpUrl, ...PATIENCE });
  return {
    mailGoesOut: true,
    sendMail: async (mail) => {
      await transport
        .sendMail({ from, ...mail, headers: { ...BY_A_PROGRAM, ...mail.headers } })
        .catch((error: unknown) => {
          throw withoutAddresses(error);
        });
    },
    listOutbox: async () => []
  };
}

/** What a mail server answers names who the mail was for; errors end up in the log, which holds nobody's address. */
function withoutAddresses(error: unknown): Error {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  return new Error(`The mail server did not take a mail (${[code, responseCode].filter(Boolean).join(' ')})`);
}

let written = 0;

/** One file a mail, named by its time and by its number among those of the same moment, so that names sort. */
async function writeMail(folder: string, { to, subject, text }: Mail): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await forgetOld(folder);
  const moment = `${new Date().toISOString().replaceAll(':', '.')}-${String(written++).padStart(9, '0')}`;
  const name = `${moment}-${randomBytes(4).toString('hex')}.txt`;
  const part = join(folder, `.${name}.part`);
  await writeFile(part, `To: ${oneLine(to)}\nSubject: ${oneLine(subject)}\n\n${text}`, { mode: 0o600 });
  await rename(part, join(folder, name));
}

async function readOutbox(folder: string): Promise<(Mail & { writtenAt: Date })[]> {
  const names = await mailNames(folder);
  const newest = names.sort().reverse().slice(0, MOST_LISTED);
  return Promise.all(
    newest.map(async (name) => ({ ...parse(await readFile(join(folder, name), 'utf8')), writtenAt: timeOf(name) }))
  );
}

async function forgetOld(folder: string): Promise<void> {
  const since = Date.now() - KEPT_DAYS * 86_400_000;
  const old = (await mailNames(folder)).filter((name) => timeOf(name).getTime() < since);
  await Promise.all(old.map((name) => rm(join(folder, name), { force: true })));
}

async function mailNames(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => /^\d{4}-.*\.txt$/.test(name));
}

function timeOf(name: string): Date {
  return new Date(name.slice(0, 24).replace(/T(\d\d)\.(\d\d)\./, 'T$1:$2:'));
}

function parse(written: string): Mail {
  const [to = '', subject = '', , ...text] = written.split('\n');
  return { to: to.slice('To: '.length), subject: subject.slice('Subject: '.length), text: text.join('\n') };
}

function oneLine(text: string): string {
  return text.replaceAll(/[\r\n]+/g, ' ');
}
