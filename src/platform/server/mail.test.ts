import { createServer } from 'node:net';
import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
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
  const refusing = createServer((socket) => {
    socket.write('220 mail.example\r\n');
    socket.on('data', (line) => {
      socket.write(line.toString().startsWith('RCPT') ? '550 <mair@example.org> is unknown\r\n' : '250 ok\r\n');
    });
  });
  await new Promise<void>((ready) => refusing.listen(0, '127.0.0.1', ready));
  const { port } = refusing.address() as { port: number };
  const post = openPost({ smtpUrl: `smtp://127.0.0.1:${port}`, from: 'afield@example.org', folder: '/nowhere' });
  const error = await post
    .sendMail({ to: 'mair@example.org', subject: 'Hello', text: '' })
    .catch((error: Error) => error);
  expect(String((error as Error).stack)).toMatch(/The mail server did not take a mail \(EENVELOPE 550\)/);
  expect(JSON.stringify(error) + String((error as Error).stack)).not.toContain('mair');
  refusing.close();
});
