import { createServer } from 'node:net';
import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openPost } from './mail.ts';

const open = () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'afield-mail-')), 'outbox');
  return { folder, post: openPost({ from: 'afield@localhost', folder }) };
};

test('without a mail server, mails wait in the data folder, the newest first', async () => {
  const { post } = open();
  await post.sendMail({ to: 'ann@example.org', subject: 'First', text: 'One\n\nTwo' });
  await post.sendMail({ to: 'ben@example.org', subject: 'Second', text: 'Three' });
  expect(post.mailGoesOut).toBe(false);
  expect(await post.listOutbox()).toMatchObject([
    { to: 'ben@example.org', subject: 'Second', text: 'Three' },
    { to: 'ann@example.org', subject: 'First', text: 'One\n\nTwo' }
  ]);
});

test('of mails of one moment, too, the newest comes first', async () => {
  const { post } = open();
  const subjects = Array.from({ length: 30 }, (_, at) => `Mail ${at}`);
  for (const subject of subjects) await post.sendMail({ to: 'ann@example.org', subject, text: 'One' });
  expect((await post.listOutbox()).map(({ subject }) => subject)).toEqual(subjects.toReversed());
});

test('nobody else on the machine can read them', async () => {
  const { folder, post } = open();
  await post.sendMail({ to: 'ann@example.org', subject: 'First', text: 'One' });
  expect(statSync(folder).mode & 0o077).toBe(0);
});

test('a line break in an address does not become a line of the mail', async () => {
  const { post } = open();
  await post.sendMail({ to: 'ann@example.org\nBcc: all@example.org', subject: 'a\r\nb', text: 'One' });
  expect(await post.listOutbox()).toMatchObject([
    { to: 'ann@example.org Bcc: all@example.org', subject: 'a b', text: 'One' }
  ]);
});

test('a mail that the mail server refuses fails without saying whose it was', async () => {
  const { post } = await mailServer((line) =>
    line.startsWith('RCPT') ? '550 <mair@example.org> is unknown' : '250 ok'
  );
  const error = await post
    .sendMail({ to: 'mair@example.org', subject: 'Hello', text: '' })
    .catch((error: Error) => error);
  expect(String((error as Error).stack)).toMatch(/The mail server did not take a mail \(EENVELOPE 550\)/);
  expect(JSON.stringify(error) + String((error as Error).stack)).not.toContain('mair');
});

test('a mail says that a program sent it and how to end such mails, and arrives as it was written', async () => {
  const { post, heard } = await mailServer((line) => (line.startsWith('DATA') ? '354 go on' : '250 ok'));
  const headers = { 'List-Unsubscribe': '<https://afield.example/unsubscribe/x/y>' };
  await post.sendMail({
    to: 'mair@example.org',
    subject: 'Sut mae’r gŵr?',
    text: 'Dyma ni.\n.\nDot uwchben.\n',
    headers
  });
  expect(heard()).toContain('Auto-Submitted: auto-generated');
  expect(heard().replaceAll('\r\n ', ' ')).toContain('List-Unsubscribe: <https://afield.example/unsubscribe/x/y>');
  expect(heard()).toMatch(/Dyma ni\.\r\n\.\.\r\nDot uwchben\./);
});

/** A mail server in this machine that answers each line so. */
async function mailServer(answer: (line: string) => string) {
  let heard = '';
  const server = createServer((socket) => {
    let isText = false;
    socket.write('220 mail.example\r\n');
    socket.on('data', (data) => {
      heard += data.toString();
      if (isText && !heard.endsWith('\r\n.\r\n')) return;
      const says = isText ? '250 ok' : answer(data.toString());
      isText = says.startsWith('354');
      socket.write(`${says}\r\n`);
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => void server.close());
  const { port } = server.address() as { port: number };
  const post = openPost({ smtpUrl: `smtp://127.0.0.1:${port}`, from: 'afield@example.org', folder: '/nowhere' });
  return { post, heard: () => heard };
}
