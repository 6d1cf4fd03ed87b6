import type { Transaction } from 'kysely';
import { hostedById } from '#gatherings/server';
import { notifyAll, readerOf } from '#notifications/server';
import { guestNamed, isBlocked } from '#people/server';
import type { UnconferenceFact } from '#unconference';
import { findComment, findPair, findPitch, findPitchAct } from '#unconference/server';
import type { AllTables, Database } from '../tables.ts';

type Tx = Transaction<AllTables>;
type Of<Type extends UnconferenceFact['type']> = Extract<UnconferenceFact, { type: Type }>;

/** Hosts of a session hear of what is written below it; not of what a guest wrote whom no organiser has let in. */
export async function tellCommented(tx: Tx, fact: Of<'unconference.commented'>, now: Date): Promise<void> {
  const db: Database = tx;
  const comment = await findComment(db, fact.comment);
  if (!comment || comment.waits) return;
  await tellHosts(tx, { ...comment, by: fact.by, kind: 'session-commented' }, now);
}

/** And of who hosts it with them. */
export async function tellHostJoined(tx: Tx, fact: Of<'unconference.host-joined'>, now: Date): Promise<void> {
  const db: Database = tx;
  const found = await findPitch(db, fact.pitch);
  if (!found || (await isUnseenGuest(db, fact.by))) return;
  const about = { pitch: fact.pitch, gathering: found.gathering };
  await tellHosts(tx, { ...about, by: fact.by, kind: 'session-host-joined' }, now);
}

/** Hosts of both sessions hear that they are one now. */
export async function tellMerged(tx: Tx, fact: Of<'unconference.merged'>, now: Date): Promise<void> {
  const db: Database = tx;
  const [from, into] = [await findPitch(db, fact.pitch), await findPitch(db, fact.into)];
  const hosted = await hostedById(db, fact.gathering);
  if (!from || !into || !hosted) return;
  const hosts = [...from.pitch.hosts, ...into.pitch.hosts].map(({ id }) => id);
  const people = [...new Set([...hosts, from.pitch.pitchedBy ?? '', into.pitch.pitchedBy ?? ''])];
  const notice = {
    kind: 'session-merged',
    gathering: { slug: hosted.slug, title: hosted.title },
    one: from.pitch.title,
    where: into.pitch.title,
    path: `/gatherings/${hosted.slug}/pitches/${into.pitch.number}`,
    text: { kind: 'pitch', id: fact.into }
  } as const;
  await notifyAll(
    tx,
    people.filter((person) => person !== '' && person !== fact.by),
    notice,
    now
  );
}

/** Those whose session it is hear what an organiser did to it, and why. */
export async function tellLookedAfter(tx: Tx, fact: Of<'unconference.looked-after'>, now: Date): Promise<void> {
  const db: Database = tx;
  const act = await findPitchAct(db, fact.act);
  const found = act && (await findPitch(db, act.pitch));
  const hosted = found && (await hostedById(db, found.gathering));
  if (!act || !found || !hosted) return;
  const { title, number, hosts, pitchedBy } = found.pitch;
  const people = new Set([...hosts.map(({ id }) => id), ...(pitchedBy ? [pitchedBy] : [])]);
  people.delete(fact.by);
  const notice = {
    kind: 'session-looked-after',
    gathering: { slug: hosted.slug, title: hosted.title },
    did: act.what,
    by: act.by ?? '',
    because: act.because,
    where: act.before?.title ?? title,
    path: `/gatherings/${hosted.slug}/pitches/${number}`,
    text: { kind: 'pitch', id: act.pitch }
  } as const;
  await notifyAll(tx, [...people], notice, now);
}

/** Two who are paired hear of each other. */
export async function tellPaired(tx: Tx, fact: Of<'unconference.paired'>, now: Date): Promise<void> {
  const db: Database = tx;
  const pair = await findPair(db, fact.pair);
  const hosted = pair && (await hostedById(db, pair.gathering));
  if (!pair || !hosted) return;
  const shared = { kind: 'paired', gathering: { slug: hosted.slug, title: hosted.title }, what: pair.kind } as const;
  await notifyAll(tx, [pair.askerId], { ...shared, with: pair.helperName, helps: false }, now);
  await notifyAll(tx, [pair.helperId], { ...shared, with: pair.askerName, helps: true }, now);
}

async function tellHosts(
  tx: Tx,
  about: { pitch: string; gathering: string; by: string; kind: 'session-commented' | 'session-host-joined' },
  now: Date
): Promise<void> {
  const db: Database = tx;
  const [found, hosted, writer] = [
    await findPitch(db, about.pitch),
    await hostedById(db, about.gathering),
    await readerOf(db, about.by)
  ];
  if (!found || !hosted || !writer) return;
  const { title, number, hosts } = found.pitch;
  const notice = {
    kind: about.kind,
    gathering: { slug: hosted.slug, title: hosted.title },
    by: writer.name,
    where: title,
    path: `/gatherings/${hosted.slug}/pitches/${number}`,
    text: { kind: 'pitch', id: about.pitch }
  } as const;
  for (const { id } of hosts) {
    if (id !== about.by && !(await isBlocked(db, id, about.by))) await notifyAll(tx, [id], notice, now);
  }
}

async function isUnseenGuest(db: Database, person: string): Promise<boolean> {
  const guest = await guestNamed(db, person);
  return guest !== undefined && guest.standing !== 'known';
}
