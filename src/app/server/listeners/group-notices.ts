import type { Transaction } from 'kysely';
import type { GatheringsFact } from '#gatherings';
import type { GroupsFact } from '#groups';
import { groupName, isKeptOut, readAsked, threadAbout } from '#groups/server';
import type { NoticeGroup } from '#notifications';
import { notifyAll, readerOf, whoIsIn } from '#notifications/server';
import type { AllTables, Database } from '../tables.ts';

type Tx = Transaction<AllTables>;
type Of<Type extends GroupsFact['type']> = Extract<GroupsFact, { type: Type }>;
type OfGathering<Type extends GatheringsFact['type']> = Extract<GatheringsFact, { type: Type }>;

/** Organisers hear who would like to join. */
export async function tellAskedToJoin(tx: Tx, { group: id, person }: Of<'groups.asked-to-join'>, now: Date) {
  const db: Database = tx;
  const [group, asked, who] = [await groupName(db, id), await readAsked(db, id, person), await readerOf(db, person)];
  if (!group || !asked || !who) return;
  const organisers = await whoIsIn(db, id, ['owner', 'organiser']);
  const { words } = asked;
  await notifyAll(tx, organisers, { kind: 'asked-to-join', group, who: who.name, words }, now);
}

export async function tellLetIn(tx: Tx, { group: id, person }: Of<'groups.let-in'>, now: Date) {
  const group = await named(tx, id);
  if (group) await notifyAll(tx, [person], { kind: 'let-in', group }, now);
}

export async function tellRefused(tx: Tx, { group: id, person }: Of<'groups.refused'>, now: Date) {
  const db: Database = tx;
  const group = await named(tx, id);
  const words = (await readAsked(db, id, person))?.refused?.because ?? '';
  if (group) await notifyAll(tx, [person], { kind: 'not-let-in', group, words }, now);
}

export async function tellInvited(tx: Tx, { group: id, person, by }: Of<'groups.invited'>, now: Date) {
  const group = await named(tx, id);
  if (!group) return;
  const notice = { kind: 'asked-in', group, by: await nameOf(tx, by), path: `/groups/${group.slug}` } as const;
  await notifyAll(tx, [person], notice, now);
}

export async function tellTakenOutOfGroup(tx: Tx, { group: id, person }: Of<'groups.taken-out'>, now: Date) {
  const group = await named(tx, id);
  const keptOut = (await isKeptOut(tx as Database, id, person)) && { keptOut: true as const };
  if (group) await notifyAll(tx, [person], { kind: 'left-out', group, ...keptOut }, now);
}

export async function tellRole(tx: Tx, { group: id, person, role, by }: Of<'groups.role-changed'>, now: Date) {
  const group = await named(tx, id);
  if (group && person !== by) await notifyAll(tx, [person], { kind: 'role-changed', group, role }, now);
}

export async function tellRemoved(tx: Tx, { name, members, by }: Of<'groups.removed'>, now: Date) {
  const others = members.filter((person) => person !== by);
  await notifyAll(tx, others, { kind: 'group-removed', name }, now);
}

/** Everybody in the group finds what is new on its noticeboard. */
export async function tellPosted(tx: Tx, fact: Of<'groups.posted'>, now: Date) {
  const people = await whoIsIn(tx as Database, fact.group);
  await tellOfThread(tx, 'posted', fact, people, now);
}

/** An answer is told to those who have written in the thread. */
export async function tellReplied(tx: Tx, fact: Of<'groups.replied'>, now: Date) {
  const about = await threadAbout(tx as Database, fact.thread);
  await tellOfThread(tx, 'replied', fact, about?.writers ?? [], now);
}

/** Organisers hear that a member offers a gathering she saw elsewhere. */
export async function tellSeenOffered(tx: Tx, fact: OfGathering<'gatherings.offered'>, now: Date) {
  const group = await named(tx, fact.group);
  if (!group) return;
  const organisers = (await whoIsIn(tx as Database, fact.group, ['owner', 'organiser'])).filter(
    (one) => one !== fact.by
  );
  await notifyAll(tx, organisers, { kind: 'seen-offered', group, by: await nameOf(tx, fact.by) }, now);
}

/** And she hears whether the group took it. */
export async function tellOfferAnswered(tx: Tx, fact: OfGathering<'gatherings.offer-answered'>, now: Date) {
  const group = await named(tx, fact.group);
  if (group) await notifyAll(tx, [fact.person], { kind: 'offer-answered', group, taken: fact.accepted }, now);
}

async function tellOfThread(
  tx: Tx,
  kind: 'posted' | 'replied',
  { group: id, thread, by: writer }: { group: string; thread: string; by: string },
  people: string[],
  now: Date
): Promise<void> {
  const group = await named(tx, id);
  const about = await threadAbout(tx as Database, thread);
  if (!group || !about) return;
  const others = people.filter((person) => person !== writer);
  const by = await nameOf(tx, writer);
  const path = `/groups/${group.slug}/board/${thread}`;
  await notifyAll(tx, others, { kind, group, by, title: about.title, path }, now);
}

async function named(tx: Tx, group: string): Promise<NoticeGroup | undefined> {
  return await groupName(tx as Database, group);
}

async function nameOf(tx: Tx, person: string): Promise<string> {
  return (await readerOf(tx as Database, person))?.name ?? '';
}
