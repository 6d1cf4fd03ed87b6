import { expect, test } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { makeGathering, makeGroup, makeGuest, makeMember, makePerson, makePitch } from '../../../test/factories.ts';
import { standGuest } from '#people/server';
import { decideAboutText, exportModerationOf, reportText, takeOverReports } from '#moderation/server';
import { type Notice } from '#notifications';
import { listNotices } from '#notifications/server';
import { deliverFacts } from '#platform/server/outbox.ts';
import { announce, commentOnPitch, readAnnouncements, readWants, sayHello, sayWants } from '#unconference/server';
import { NO_HELLO, NO_WANTS } from '#unconference';
import type { CampTextKind } from './camp-texts.ts';
import type { Fact } from './facts.ts';
import { tellAuthor, tellDecided } from './listeners/moderation-notices.ts';
import type { AllTables } from './tables.ts';
import { findText } from './texts.ts';

const db = await testDatabase();
const NOW = new Date('2026-11-25T10:00:00Z');
const [gwen, cai, mair] = [await makePerson(db, 'Gwen'), await makePerson(db, 'Cai'), await makePerson(db, 'Mair')];
const group = await makeGroup(db, gwen, 'Code and Cake');
await makeMember(db, group, cai, 'organiser');
const camp = await makeGathering(db, group, { kind: 'unconference', about: 'Bring cake', made_by: cai.id });
const other = await makeGathering(db, group, { kind: 'unconference' });
const nia = await makeGuest(db, camp.id, 'Nia');
const asNia = {
  person: null,
  guest: { id: nia.id, name: 'Nia', standing: 'known', gathering: camp.id }
} as const;

async function goes(person: string, gathering: string) {
  const shown = { way: 'in-person', shown_to: 'going', answered_at: NOW } as const;
  const none = { place_in_line: null, offered_until: null, checked_in_at: null };
  await db
    .insertInto('sign_up')
    .values({ ...none, gathering_id: gathering, person_id: person, answer: 'going', ...shown })
    .onConflict((c) => c.doNothing())
    .execute();
}

/** A text of each kind that stands in a camp. @returns its id */
const WRITE: Record<Exclude<CampTextKind, 'notes'>, (gathering: string) => Promise<string>> = {
  gathering: async (gathering) => gathering,
  message: async (gathering) => {
    const sent = { gathering_id: gathering, sent_by: cai.id, text: 'Bring cake', sent_at: NOW };
    const message = await db.insertInto('sign_up_message').values(sent).returning('id').executeTakeFirstOrThrow();
    await db.insertInto('sign_up_message_to').values({ message_id: message.id, person_id: nia.id }).execute();
    return message.id;
  },
  pitch: async (gathering) => await makePitch(db, gathering, cai),
  'pitch-comment': async (gathering) => {
    const pitch = await makePitch(db, gathering, mair);
    await db.transaction().execute((tx) => commentOnPitch(tx, { gathering, pitch, by: cai.id, typed: 'Dull' }, NOW));
    return (await db.selectFrom('pitch_comment').select('id').where('pitch_id', '=', pitch).executeTakeFirstOrThrow())
      .id;
  },
  hello: async (gathering) => {
    await goes(cai.id, gathering);
    await goes(nia.id, gathering);
    const typed = { ...NO_HELLO, why: 'To shout' };
    await db.transaction().execute((tx) => sayHello(tx, { gathering, person: cai.id, typed }, NOW));
    const said = db.selectFrom('camp_hello').select('id').where('gathering_id', '=', gathering);
    return (await said.executeTakeFirstOrThrow()).id;
  },
  want: async (gathering) => {
    await goes(cai.id, gathering);
    await goes(nia.id, gathering);
    const typed = { ...NO_WANTS, cake: 'Cake, and none for you' };
    await db.transaction().execute((tx) => sayWants(tx, { gathering, person: cai.id, typed }, NOW));
    return (await readWants(db, gathering, { person: nia.id, looksAfter: false }))[0]?.id ?? '';
  },
  announcement: async (gathering) => {
    await db.transaction().execute((tx) => announce(tx, { gathering, by: cai.id, text: 'Cake is over' }, NOW));
    const said = await readAnnouncements(db, gathering, { person: undefined, looksAfter: false });
    return said[0]?.id ?? '';
  }
};
const KINDS = Object.keys(WRITE) as (keyof typeof WRITE)[];

async function tell(): Promise<void> {
  await deliverFacts<AllTables, Fact>(
    db,
    async (tx, fact) => {
      if (fact.type !== 'moderation.decided') return;
      await tellDecided(tx, fact, NOW);
      await tellAuthor(tx, fact, NOW);
    },
    () => new Date(Date.now() + 1000),
    (_type, error) => {
      throw error;
    }
  );
}

async function toldTo(person: string, kind: Notice['kind']): Promise<Notice[]> {
  return (await listNotices(db, person)).map(({ notice }) => notice).filter((notice) => notice.kind === kind);
}

test.each(KINDS)(
  'a guest reports what stands in her camp and hears what was done, and nothing of another: %s',
  async (kind) => {
    const name = { kind, id: await WRITE[kind](camp.id) };
    const text = await findText(db, name, asNia, NOW);
    if (!text) throw new Error('she does not find it');
    const report = { text, by: nia.id, typed: { trouble: 'hurtful', words: 'No' } };
    await db.transaction().execute((tx) => reportText(tx, report, NOW));
    const because = `We are kind here: ${kind}`;
    const decision = { text, by: gwen.id, typed: { what: 'hidden', because } };
    await db.transaction().execute((tx) => decideAboutText(tx, decision, NOW));
    await tell();
    expect(await toldTo(nia.id, 'report-settled')).toContainEqual(
      expect.objectContaining({ done: true, words: because })
    );
    expect(await toldTo(cai.id, 'text-decided')).toContainEqual(expect.objectContaining({ did: 'hidden', because }));
    const elsewhere = await WRITE[kind](other.id);
    expect(await findText(db, { kind, id: elsewhere }, asNia, NOW)).toBeUndefined();
  }
);

test('what a guest reported is hers once she has an account, but for what she reported twice', async () => {
  const guest = await makeGuest(db, camp.id, 'Una');
  const [once, twice] = [await makePitch(db, camp.id, cai), await makePitch(db, camp.id, cai)];
  const reporting = async (id: string, by: string) => {
    const text = await findText(db, { kind: 'pitch', id }, { person: mair }, NOW);
    if (!text) throw new Error('it is not found');
    const typed = { trouble: 'other', words: `Odd: ${id}` };
    await db.transaction().execute((tx) => reportText(tx, { text, by, typed }, NOW));
  };
  for (const id of [once, twice]) await reporting(id, guest.id);
  await reporting(twice, mair.id);
  await db.transaction().execute((tx) => takeOverReports(tx, { guest: guest.id, person: mair.id }));
  const [file] = await exportModerationOf(db, mair.id);
  for (const id of [once, twice]) expect(String(file?.content).split(`Odd: ${id}`)).toHaveLength(2);
});

test('a guest whom nobody has let in is read by nobody, and reports all the same', async () => {
  const guest = await makeGuest(db, camp.id, 'Mo');
  await standGuest(db, guest.id, 'new', NOW);
  const pitch = await makePitch(db, camp.id, { ...mair, id: guest.id });
  expect(await findText(db, { kind: 'pitch', id: pitch }, asNia, NOW)).toBeUndefined();
  const asMo = { person: null, guest: { id: guest.id, name: 'Mo', standing: 'new', gathering: camp.id } } as const;
  const hers = await makePitch(db, camp.id, mair);
  expect(await findText(db, { kind: 'pitch', id: hers }, asMo, NOW)).toBeDefined();
});
