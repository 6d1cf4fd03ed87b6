import { recordMentions } from '#moderation/server';
import { isNamed } from '../pitch.ts';
import { checkWants, type TypedWants, WANT_KINDS, type WantsTroubles } from '../wants.ts';
import type { UnconferenceDb, UnconferenceTx } from './tables.ts';
import { deleteWants, selectOwnWants, selectWants, upsertWant, type WantRead } from './wants-queries.ts';

export type SaidWants = { answer: 'said' } | { answer: 'refused'; troubles: WantsTroubles };

/** Keeps what somebody brings to a camp, the lift that she offers or looks for, and what she needs. What she left empty is deleted. */
export async function sayWants(
  tx: UnconferenceTx,
  { gathering, person, typed }: { gathering: string; person: string; typed: TypedWants },
  now: Date
): Promise<SaidWants> {
  const read = checkWants(typed);
  if ('troubles' in read) return { answer: 'refused', troubles: read.troubles };
  const whose = { gathering, person };
  const before = await selectOwnWants(tx, whose);
  const said = new Set(read.wants.map(({ kind }) => kind));
  const empty = WANT_KINDS.filter((kind) => !said.has(kind));
  if (empty.length > 0) await deleteWants(tx, whose, empty);
  for (const want of read.wants) {
    const id = await upsertWant(tx, whose, want, now);
    if (want.kind === 'needs') continue;
    const had = before.find(({ kind }) => kind === want.kind);
    const words = { says: [want.text, want.leaves], before: had ? [had.text, had.leaves] : [] };
    await recordMentions(tx, { text: { kind: 'want', id }, by: person, ...words });
  }
  return { answer: 'said' };
}

/**
 * What one reader may read of what people bring, offer and need: needs if she looks after the camp, and her own. Whether she may at all is the
 * caller's to know.
 */
export async function readWants(
  db: UnconferenceDb,
  gathering: string,
  reader: { person: string | undefined; looksAfter: boolean }
): Promise<WantRead[]> {
  const all = await selectWants(db, gathering, reader);
  return all
    .filter(({ person: id, guest }) => isNamed({ id, guest }, reader))
    .map((want) => {
      const readsAll = reader.looksAfter || want.person === reader.person;
      return !want.hidden || readsAll
        ? want
        : { ...want, text: '', seats: null, leaves: '', hidden: { because: null } };
    });
}
