import type { Transaction } from 'kysely';
import type { GatheringsFact, Hosted } from '#gatherings';
import { hostedById, readSignUpMessage } from '#gatherings/server';
import { followersOf, groupName } from '#groups/server';
import type { Notice } from '#notifications';
import { notifyAll, readerOf, whoAnswered, whoIsIn, whyTakenOut } from '#notifications/server';
import { enqueue } from '../jobs.ts';
import type { AllTables, Database } from '../tables.ts';

type Tx = Transaction<AllTables>;
type Of<Type extends GatheringsFact['type']> = Extract<GatheringsFact, { type: Type }>;

/** Members of the group that holds it hear of a gathering, and of one for everyone who follows the group; not who published it. */
export async function tellPublished(tx: Tx, fact: Of<'gatherings.published'>, now: Date): Promise<void> {
  const hosted = await hostedById(reading(tx), fact.gathering);
  if (!hosted) return;
  const { group, start, shownTo } = hosted;
  const members = await whoIsIn(reading(tx), group.id);
  const followers = shownTo === 'everyone' ? await followersOf(reading(tx), group.id) : [];
  const people = [...new Set([...members, ...followers])].filter((person) => person !== fact.by);
  await notifyAll(
    tx,
    people,
    { kind: 'gathering-published', gathering: nameOf(hosted), group: group.name, start },
    now
  );
}

/** What a change does to each one's verdict takes searches, so it is told by a job. */
export async function tellMoved(tx: Tx, { gathering, before }: Of<'gatherings.moved'>): Promise<void> {
  await enqueue(tx, 'notifications.tell-moved', { gathering, before: JSON.stringify(before) });
}

export async function tellCancelled(tx: Tx, fact: Of<'gatherings.cancelled'>, now: Date): Promise<void> {
  const hosted = await hostedById(reading(tx), fact.gathering);
  if (!hosted) return;
  const people = await whoAnswered(reading(tx), hosted.id, ['going', 'waiting', 'maybe']);
  const { start, cancelledBecause: because } = hosted;
  await notifyAll(tx, people, { kind: 'gathering-cancelled', gathering: nameOf(hosted), start, because }, now);
}

export async function tellOffered(tx: Tx, fact: Of<'gatherings.place-offered'>, now: Date): Promise<void> {
  await tellOne(tx, fact, now, (hosted) => ({
    kind: 'place-offered',
    gathering: nameOf(hosted),
    until: fact.until,
    zone: hosted.zone
  }));
}

export async function tellLapsed(tx: Tx, fact: Of<'gatherings.place-lapsed'>, now: Date): Promise<void> {
  await tellOne(tx, fact, now, (hosted) => ({ kind: 'place-lapsed', gathering: nameOf(hosted) }));
}

export async function tellTakenOut(tx: Tx, fact: Of<'gatherings.taken-out'>, now: Date): Promise<void> {
  const because = await whyTakenOut(reading(tx), fact.gathering, fact.person);
  await tellOne(tx, fact, now, (hosted) => ({ kind: 'taken-out', gathering: nameOf(hosted), because }));
}

export async function tellMessage(tx: Tx, fact: Of<'gatherings.message-sent'>, now: Date): Promise<void> {
  const [message, hosted, writer] = [
    await readSignUpMessage(reading(tx), fact.message),
    await hostedById(reading(tx), fact.gathering),
    await readerOf(reading(tx), fact.by)
  ];
  if (!message || !hosted) return;
  const from = writer?.name ?? hosted.group.name;
  const notice = {
    kind: 'organiser-wrote',
    gathering: nameOf(hosted),
    from,
    text: message.text,
    message: message.id
  } as const;
  await notifyAll(tx, message.to, notice, now);
}

/** Organisers of another group hear that it is asked to hold a gathering too. */
export async function tellCoHostAsked(tx: Tx, fact: Of<'gatherings.co-host-asked'>, now: Date): Promise<void> {
  const db = reading(tx);
  const [hosted, group, asker] = [
    await hostedById(db, fact.gathering),
    await groupName(db, fact.group),
    await readerOf(db, fact.by)
  ];
  if (!hosted || !group) return;
  const organisers = await whoIsIn(db, fact.group, ['owner', 'organiser']);
  const by = asker?.name ?? hosted.group.name;
  await notifyAll(tx, organisers, { kind: 'co-host-asked', gathering: nameOf(hosted), group: group.name, by }, now);
}

/** And the organisers who asked hear what it said. */
export async function tellCoHostAnswered(tx: Tx, fact: Of<'gatherings.co-host-answered'>, now: Date): Promise<void> {
  const db = reading(tx);
  const [hosted, group] = [await hostedById(db, fact.gathering), await groupName(db, fact.group)];
  if (!hosted || !group) return;
  const organisers = await whoIsIn(db, hosted.group.id, ['owner', 'organiser']);
  const answer = fact.accepted ? 'yes' : 'no';
  await notifyAll(
    tx,
    organisers,
    { kind: 'co-host-answered', gathering: nameOf(hosted), group: group.name, answer },
    now
  );
}

async function tellOne(
  tx: Tx,
  { gathering, person }: { gathering: string; person: string },
  now: Date,
  compose: (hosted: Hosted) => Notice
): Promise<void> {
  const hosted = await hostedById(reading(tx), gathering);
  if (hosted) await notifyAll(tx, [person], compose(hosted), now);
}

/** Types see through a transaction of everything only as through the database of everything. */
function reading(tx: Tx): Database {
  return tx;
}

function nameOf({ slug, title }: Hosted): { slug: string; title: string } {
  return { slug, title };
}
