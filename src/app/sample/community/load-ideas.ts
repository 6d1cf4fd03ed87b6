import type { Transaction } from 'kysely';
import { checkIdea } from '#ideas';
import { pledgeToIdea, startIdea } from '#ideas/server';
import type { Person } from '#people';
import type { AllTables } from '../../server/tables.ts';
import { SAMPLE_IDEAS, SAMPLE_SHOWN_TO, type SampleIdea } from './ideas.ts';
import type { MadeGroup } from './load-groups.ts';

type Tx = Transaction<AllTables>;

const HOUR = 3_600_000;

/** Makes the ideas of the sample and what people say to them, as if in the last days. */
export async function loadIdeas(
  tx: Tx,
  groups: Map<string, MadeGroup>,
  people: Map<string, Person>,
  now: Date
): Promise<void> {
  for (const [index, sample] of SAMPLE_IDEAS.entries()) {
    await loadIdea(tx, sample, { groups, people }, new Date(now.getTime() - (index + 2) * 30 * HOUR));
  }
}

async function loadIdea(
  tx: Tx,
  { group, by, sentence, roughly, town = '', comes, from, offers }: SampleIdea,
  { groups, people }: { groups: Map<string, MadeGroup>; people: Map<string, Person> },
  at: Date
): Promise<void> {
  const read = checkIdea({ sentence, roughly, town, date: '', start: '', end: '' });
  const author = people.get(by);
  if ('troubles' in read || !author) throw new Error(`The sample's idea of ${by} could not be made`);
  const made = group ? groups.get(group) : undefined;
  const idea = await startIdea(tx, read.checked, { group: made?.id ?? null, by: author.id }, at);
  const asked = made ? [made.owner, ...made.members] : [...people.values()].map(({ id }) => id);
  for (const [index, person] of asked.slice(from, from + comes).entries()) {
    const shownTo = SAMPLE_SHOWN_TO[index % SAMPLE_SHOWN_TO.length] ?? 'everyone';
    await pledgeToIdea(tx, { idea, person }, { comes: true, helps: null, room: null, shownTo }, at);
  }
  for (const { by: name, helps = null, room = null } of offers) {
    const person = people.get(name)?.id ?? '';
    await pledgeToIdea(tx, { idea, person }, { comes: true, helps, room, shownTo: 'everyone' }, at);
  }
}
