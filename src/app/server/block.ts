import type { Text } from '#moderation';
import { blockAuthor, type Blocked, blockedAmong, blockPerson, unblockPerson } from '#people/server';
import { partBlocked } from '#unconference/server';
import { isUuid } from '#platform/server/uuid.ts';
import { textOf } from './asked.ts';
import { database } from './database.ts';

/** Blocks somebody by her handle; whoever was paired with her in a camp is so no longer. */
export async function blockByHandle(person: string, typed: string, now: Date): Promise<Blocked> {
  return await database()
    .transaction()
    .execute(async (tx) => {
      const answer = await blockPerson(tx, person, typed, now);
      if (answer.answer === 'blocked') await partBlocked(tx, person, answer.person, now);
      return answer;
    });
}

/** The same for who wrote a text. @param name as it stands there; none where it names nobody, of whom she then learns nothing */
export async function blockWriter(
  person: string,
  { author, kind, title }: Pick<Text, 'kind' | 'title'> & { author: string },
  name: string | undefined,
  now: Date
): Promise<void> {
  const as =
    name === undefined ? ({ by: 'text', kind, label: title } as const) : ({ by: 'name', label: name } as const);
  await database()
    .transaction()
    .execute(async (tx) => {
      await blockAuthor(tx, person, { author, as }, now);
      if (as.by === 'name') await partBlocked(tx, person, author, now);
    });
}

/** Takes back the block that a form names. Whoever sends it twice hears the same. */
export async function takeBlockBack(person: string, request: Request) {
  const id = textOf(await request.formData(), 'block');
  if (isUuid(id))
    await database()
      .transaction()
      .execute((tx) => unblockPerson(tx, person, id));
  return { done: 'unblocked' as const };
}

/** Marks what was written by those whom the reader has blocked. @param reader undefined for who is not known here */
export async function foldBlocked<Said extends { author: { id: string } | null }>(
  all: readonly Said[],
  reader: string | undefined
): Promise<(Said & { isFolded: boolean })[]> {
  const authors = reader === undefined ? [] : all.flatMap(({ author }) => (author ? [author.id] : []));
  const blocked = reader === undefined ? [] : await blockedAmong(database(), reader, [...new Set(authors)]);
  return all.map((said) => ({ ...said, isFolded: said.author !== null && blocked.includes(said.author.id) }));
}
