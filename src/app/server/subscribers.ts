import type { Transaction } from 'kysely';
import { keepBefore } from '#gatherings/server';
import type { Fact } from './facts.ts';
import type { AllTables } from './tables.ts';

/** Does what follows from a fact, in the transaction that ends with the fact being told. */
type Listener<F extends Fact> = (tx: Transaction<AllTables>, fact: F, now: Date) => Promise<void>;

/** Who listens to what, in this order. A fact that nobody listens to says so here. */
const SUBSCRIBERS: { [T in Fact['type']]: Listener<Extract<Fact, { type: T }>>[] } = {
  'groups.founded': [],
  'groups.asked-to-join': [],
  'groups.let-in': [],
  'groups.refused': [],
  'groups.invited': [],
  'groups.joined': [],
  'groups.left': [],
  'groups.taken-out': [],
  'groups.role-changed': [],
  'groups.removed': [],
  'groups.posted': [],
  'groups.replied': [],
  'groups.mentioned': [],
  'gatherings.published': [],
  'gatherings.moved': [keepBefore],
  'gatherings.cancelled': [],
  'gatherings.answered': [],
  'gatherings.place-offered': [],
  'gatherings.place-lapsed': [],
  'gatherings.taken-out': [],
  'gatherings.message-sent': []
};

/** Tells a fact to all who listen to it. */
export async function tellFact(tx: Transaction<AllTables>, fact: Fact, now: Date): Promise<void> {
  const listeners = SUBSCRIBERS[fact.type] as Listener<Fact>[];
  for (const listen of listeners) await listen(tx, fact, now);
}
