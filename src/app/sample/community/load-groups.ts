import type { Transaction } from 'kysely';
import type { Person } from '#people';
import {
  changeRole,
  foundGroup,
  joinGroup,
  letIn,
  lookAfterThread,
  makeGroupLink,
  replyInThread,
  startThread
} from '#groups/server';
import type { AllTables, Database } from '../../server/tables.ts';
import { SAMPLE_GROUPS, type SampleGroup, type SampleThread } from './groups.ts';

type Tx = Transaction<AllTables>;
export type MadeGroup = { id: string; owner: string; members: string[] };

const HOUR = 3_600_000;

/** Makes the groups of the sample with their members and threads, as if in the last weeks; by their names. */
export async function loadGroups(tx: Tx, people: Map<string, Person>, now: Date): Promise<Map<string, MadeGroup>> {
  const made = new Map<string, MadeGroup>();
  for (const sample of SAMPLE_GROUPS) made.set(sample.name, await loadGroup(tx, sample, people, now));
  return made;
}

async function loadGroup(tx: Tx, sample: SampleGroup, people: Map<string, Person>, now: Date): Promise<MadeGroup> {
  const founded = hoursBefore(now, 60 * 24);
  const [owner, ...organisers] = sample.people.map((name) => idOf(people, name));
  if (!owner) throw new Error(`The sample's group ${sample.name} has no owner`);
  const { name, about, conduct = '' } = sample;
  const group = await foundGroup(tx, owner, { name, about, joining: sample.joining, conduct }, founded);
  if (group.answer === 'refused') throw new Error(`The sample's group ${name} could not be founded`);
  const writers = sample.threads.flatMap(({ by, replies }) => [by, ...replies.map(([writer]) => writer)]);
  const members = [...new Set([...organisers, ...writers.map((writer) => idOf(people, writer))])].filter(
    (person) => person !== owner
  );
  const others = [...people.values()].map(({ id }) => id).filter((id) => id !== owner && !members.includes(id));
  const db: Database = tx;
  const token = await makeGroupLink(db, { group: group.id, by: owner, typed: { days: '30', uses: '' } }, founded);
  const joining = [...members, ...others.slice(0, sample.others)];
  for (const person of joining) await join(tx, { group: group.id, person, owner, token }, founded);
  for (const person of organisers) await changeRole(tx, { group: group.id, person, role: 'organiser', by: owner });
  for (const [index, thread] of sample.threads.entries())
    await loadThread(tx, group.id, thread, people, hoursBefore(now, 90 - 30 * index));
  return { id: group.id, owner, members: [owner, ...joining] };
}

async function join(
  tx: Tx,
  { group, person, owner, token }: { group: string; person: string; owner: string; token: string | undefined },
  at: Date
): Promise<void> {
  const wish = { group, person, words: 'I would like to join.', acceptsConduct: true, ...(token && { token }) };
  const joined = await joinGroup(tx, wish, at);
  if (joined?.answer === 'asked') await letIn(tx, { group, person, by: owner }, at);
}

async function loadThread(
  tx: Tx,
  group: string,
  { by, title, text, replies, pinned }: SampleThread,
  people: Map<string, Person>,
  at: Date
): Promise<void> {
  const writing = (writer: string, said: string) => ({
    group,
    by: idOf(people, writer),
    typed: { title, text: said },
    acceptsConduct: true
  });
  const started = await startThread(tx, writing(by, text), at);
  if (started.answer !== 'written') throw new Error(`The sample's thread ${title} could not be started`);
  const thread = started.id;
  for (const [index, [writer, said]] of replies.entries())
    await replyInThread(tx, { ...writing(writer, said), thread }, new Date(at.getTime() + (index + 1) * 2 * HOUR));
  if (pinned) await lookAfterThread(tx, group, thread, { pinned: true });
}

function idOf(people: Map<string, Person>, name: string): string {
  const person = people.get(name);
  if (!person) throw new Error(`There is no ${name} in the sample`);
  return person.id;
}

function hoursBefore(now: Date, hours: number): Date {
  return new Date(now.getTime() - hours * HOUR);
}
