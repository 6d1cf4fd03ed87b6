import type { Transaction } from 'kysely';
import type { GatheringsFact, Hosted } from '#gatherings';
import { hostedById, listCoHosts, readSignUpMessage } from '#gatherings/server';
import { followersOf, groupName } from '#groups/server';
import type { Notice } from '#notifications';
import { notifyAll, readerOf, whoAnswered, whoHeard, whoIsIn, whyTakenOut } from '#notifications/server';
import { enqueue } from '../jobs.ts';
import type { AllTables, Database } from '../tables.ts';

type Tx = Transaction<AllTables>;
type Of<Type extends GatheringsFact['type']> = Extract<GatheringsFact, { type: Type }>;

/** The groups that hold a gathering tell of it: the one that made it first, then those that hold it too. Not to who published it. */
export async function tellPublished(tx: Tx, fact: Of<'gatherings.published'>, now: Date): Promise<void> {
  const hosted = await hostedById(reading(tx), fact.gathering);
  if (!hosted) return;
  const coHosts = (await listCoHosts(reading(tx), hosted.id)).filter(({ accepted }) => accepted);
  for (const group of [hosted.group, ...coHosts.map((one) => one.group)]) {
    await announce(tx, hosted, { group, by: fact.by }, now);
  }
}

/** Members hear of what their group holds, followers of what it holds for everyone; each once, be she in several that do. */
async function announce(
  tx: Tx,
  { slug, title, start, shownTo }: Hosted,
  { group, by }: { group: { id: string; name: string }; by: string },
  now: Date
): Promise<void> {
  const members = await whoIsIn(reading(tx), group.id);
  const followers = shownTo === 'everyone' ? await followersOf(reading(tx), group.id) : [];
  const heardOf = await Promise.all(
    (['gathering-published', 'idea-planned'] as const).map((kind) => whoHeard(reading(tx), { kind, slug }))
  );
  const isNew = (person: string) => person !== by && !heardOf.some((heard) => heard.has(person));
  const people = [...new Set([...members, ...followers])].filter(isNew);
  const notice = { kind: 'gathering-published', gathering: { slug, title }, group: group.name, start } as const;
  await notifyAll(tx, people, notice, now);
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

/** And the organisers who asked hear what it said; a group that says yes tells its own people what it holds now. */
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
  if (!fact.accepted || hosted.state !== 'published') return;
  await announce(tx, hosted, { group: { id: fact.group, name: group.name }, by: fact.by }, now);
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
