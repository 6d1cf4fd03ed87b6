import { expect, test } from 'vitest';
import type { Mail } from '#platform/server/mail.ts';
import { testDatabase } from '../../../../test/database.ts';
import { makeGathering, makeGroup, makePerson } from '../../../../test/factories.ts';
import type { Notice } from '../notice.ts';
import { readMailChoices, saveMailChoices, unsubscribe } from './choose-mails.ts';
import { notifyAll } from './notify.ts';
import { countNewNotices, listNotices, seeNotices } from './read-notices.ts';
import { remindAll } from './remind.ts';
import { sendDueMails } from './send-mails.ts';

const db = await testDatabase();
let now = new Date('2026-11-25T09:00:00Z');
const cancelled: Notice = {
  kind: 'gathering-cancelled',
  gathering: { slug: 'camp', title: 'Library Camp' },
  start: '2026-12-05T10:30',
  because: 'Snow'
};
const tell = (people: string[], notice: Notice) => db.transaction().execute((tx) => notifyAll(tx, people, notice, now));

async function mailsSent(fails = false): Promise<Mail[]> {
  const sent: Mail[] = [];
  await sendDueMails({
    db,
    origin: 'https://afield.example',
    sendMail: async (mail) => {
      if (fails) throw new Error('no mail server');
      sent.push(mail);
    },
    wordMail: (notice, language, { unsubscribe: link }) => ({ subject: `${language} ${notice.kind}`, text: link }),
    now: () => now,
    failed: () => undefined
  });
  return sent;
}

test('what somebody is told stands on her page until she has looked, and is mailed once', async () => {
  const ann = await makePerson(db, 'Ann');
  await tell([ann.id], cancelled);
  expect(await countNewNotices(db, ann.id)).toBe(1);
  expect((await mailsSent()).map(({ to, subject }) => [to, subject])).toEqual([[ann.email, 'en gathering-cancelled']]);
  expect(await mailsSent()).toEqual([]);
  await seeNotices(db, ann.id, now, now);
  expect(await listNotices(db, ann.id)).toMatchObject([{ notice: { because: 'Snow' }, isNew: false }]);
});

test('what was turned off is not mailed, and still stands on the page', async () => {
  const ben = await makePerson(db, 'Ben');
  const choices = { ...(await readMailChoices(db, ben.id)), 'my-gatherings': false };
  await db.transaction().execute((tx) => saveMailChoices(tx, ben.id, choices));
  await tell([ben.id], cancelled);
  expect(await mailsSent()).toEqual([]);
  expect(await countNewNotices(db, ben.id)).toBe(1);
});

test('each mail has a link of its own that ends mails of its kind, without signing in', async () => {
  const eve = await makePerson(db, 'Eve');
  await tell([eve.id], cancelled);
  const [mail] = await mailsSent();
  expect(mail?.headers).toEqual({
    'List-Unsubscribe': `<${mail?.text}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click'
  });
  const token = new URL(mail?.text ?? '').pathname.split('/')[2] ?? '';
  expect(await unsubscribe(db, token, 'my-gatherings')).toBe(true);
  expect(await unsubscribe(db, 'made-up', 'my-gatherings')).toBe(false);
  await tell([eve.id], cancelled);
  expect(await mailsSent()).toEqual([]);
});

test('a mail that cannot be sent is tried again later, and holds up nobody', async () => {
  const dee = await makePerson(db, 'Dee');
  await tell([dee.id], cancelled);
  expect(await mailsSent(true)).toEqual([]);
  expect(await mailsSent()).toEqual([]);
  now = new Date(now.getTime() + 10 * 60_000);
  expect((await mailsSent()).map(({ to }) => to)).toEqual([dee.email]);
});

test('whoever is going is reminded once, in the evening before, unless she signed up later than that', async () => {
  const [early, late, maybe] = [
    await makePerson(db, 'Early'),
    await makePerson(db, 'Late'),
    await makePerson(db, 'May')
  ];
  const group = await makeGroup(db, early, 'Reminded');
  const gathering = await makeGathering(db, group);
  const signUp = (person: string, answer: 'going' | 'maybe', at: string) =>
    db
      .insertInto('sign_up')
      .values({
        gathering_id: gathering.id,
        person_id: person,
        answer,
        way: 'in-person',
        shown_to: 'going',
        answered_at: new Date(at),
        place_in_line: null,
        offered_until: null,
        checked_in_at: null
      })
      .execute();
  await signUp(early.id, 'going', '2026-11-01T10:00Z');
  await signUp(late.id, 'going', '2026-12-04T20:00Z');
  await signUp(maybe.id, 'maybe', '2026-11-01T10:00Z');
  const reminded: string[] = [];
  const remind = (at: string) =>
    remindAll(
      db,
      async ({ person }, topic) => {
        reminded.push(`${person === early.id ? 'early' : 'other'} ${topic}`);
        return undefined;
      },
      new Date(at)
    );
  await remind('2026-11-28T08:00:00Z');
  expect(reminded).toEqual([]);
  await remind('2026-11-28T09:00:00Z');
  await remind('2026-11-28T09:05:00Z');
  expect(reminded).toEqual(['early reminder-week']);
  await remind('2026-12-04T21:00:00Z');
  expect(reminded).toEqual(['early reminder-week', 'early reminder-day', 'early reminder-evening']);
  await remind('2026-12-05T11:00:00Z');
  expect(reminded).toHaveLength(3);
});
