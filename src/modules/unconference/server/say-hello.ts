import { recordMentions } from '#moderation/server';
import { checkHello, type Hello, type HelloTroubles } from '../hello.ts';
import { isNamed } from '../pitch.ts';
import { type HelloRead, selectHello, selectHellos, upsertHello } from './hello-queries.ts';
import type { UnconferenceDb, UnconferenceTx } from './tables.ts';

export type SaidHello = { answer: 'said' } | { answer: 'refused'; troubles: HelloTroubles };

/** Puts on the hello sheet of a camp what somebody says of herself. */
export async function sayHello(
  tx: UnconferenceTx,
  { gathering, person, typed }: { gathering: string; person: string; typed: Hello },
  now: Date
): Promise<SaidHello> {
  const read = checkHello(typed);
  if ('troubles' in read) return { answer: 'refused', troubles: read.troubles };
  const before = await selectHello(tx, gathering, person);
  const id = await upsertHello(tx, { gathering, person }, read.checked, now);
  const words = (said: Hello | undefined) => (said ? [said.fromWhere, said.why, said.askMe] : []);
  const said = { says: words(read.checked), before: words(before) };
  await recordMentions(tx, { text: { kind: 'hello', id }, by: person, ...said });
  return { answer: 'said' };
}

/** The hello sheet as one reader may read it. Whether she may at all is the caller's to know. */
export async function readHellos(
  db: UnconferenceDb,
  gathering: string,
  reader: { person: string | undefined; looksAfter: boolean }
): Promise<HelloRead[]> {
  const all = await selectHellos(db, gathering, reader.person);
  return all
    .filter(({ person: id, guest }) => isNamed({ id, guest }, reader))
    .map((hello) => {
      const readsAll = reader.looksAfter || hello.person === reader.person;
      return !hello.hidden || readsAll
        ? hello
        : { ...hello, fromWhere: '', why: '', askMe: '', hidden: { because: null } };
    });
}
