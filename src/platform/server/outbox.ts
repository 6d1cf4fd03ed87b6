import type { Kysely, Transaction } from 'kysely';
import type { DatabaseAddress } from './database.ts';
import { openEar } from './ear.ts';
import type { Log } from './log.ts';
import {
  deleteFact,
  deleteFacts,
  insertFact,
  OUTBOX_CHANNEL,
  type OutboxTables,
  putOff,
  takeFact
} from './outbox-queries.ts';

export type { OutboxTables } from './outbox-queries.ts';

/** Tells one fact to all who listen, in the transaction that ends with the fact being told. */
export type Tell<Tables, Fact> = (tx: Transaction<Tables>, fact: Fact, now: Date) => Promise<void>;

const LONGEST_WAIT = 3_600_000;
const POLL_MILLISECONDS = 20_000;

/** Notes what has happened, in the transaction in which it happens: both are kept, or neither. */
export async function recordFact(tx: Transaction<OutboxTables>, fact: { type: string }): Promise<void> {
  await insertFact(tx, fact);
}

/** Forgets every fact that was not told yet: of a past that is made up, and nobody's news. */
export async function dropFacts(tx: Transaction<OutboxTables>): Promise<void> {
  await deleteFacts(tx);
}

/**
 * Tells every fact whose time has come, the oldest first. What a listener writes is kept together with the fact's being told, so
 * each is told exactly once; one whose listeners fail is tried again, later each time, and holds up none of the others.
 * @param failed is told of each failure
 * @returns how many were told
 */
export async function deliverFacts<Tables extends OutboxTables, Fact>(
  db: Kysely<Tables>,
  tell: Tell<Tables, Fact>,
  now: () => Date,
  failed: (type: string, error: unknown) => void
): Promise<number> {
  const outbox = db as unknown as Kysely<OutboxTables>;
  for (let told = 0; ;) {
    let taken: Awaited<ReturnType<typeof takeFact>>;
    try {
      taken = await outbox.transaction().execute(async (tx) => {
        const next = await takeFact(tx, now());
        taken = next;
        if (!next) return undefined;
        await tell(tx as unknown as Transaction<Tables>, next.fact as Fact, now());
        await deleteFact(tx, next.id);
        return next;
      });
      if (!taken) return told;
      told++;
    } catch (error) {
      if (!taken) throw error;
      failed((taken.fact as { type: string }).type, error);
      const failures = taken.failures + 1;
      const wait = Math.min(LONGEST_WAIT, 1000 * 2 ** failures);
      await putOff(outbox, taken.id, failures, new Date(now().getTime() + wait));
    }
  }
}

export type Outbox = { stop: () => Promise<void> };

/** Delivers facts as soon as they are recorded, by whichever process. */
export async function openOutbox<Tables extends OutboxTables, Fact>(
  address: DatabaseAddress,
  db: Kysely<Tables>,
  tell: Tell<Tables, Fact>,
  log: Log
): Promise<Outbox> {
  const failed = (fact: string, error: unknown) =>
    log.error({ fact, what: error instanceof Error ? error.stack : error }, 'a fact could not be told');
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;
  const deliver = () => {
    if (stopped) return;
    again = true;
    running ??= (async () => {
      while (again) {
        again = false;
        await deliverFacts(db, tell, () => new Date(), failed).catch((error: unknown) => failed('?', error));
      }
    })().finally(() => (running = undefined));
  };
  const ear = await openEar(address, OUTBOX_CHANNEL, deliver);
  const timer = setInterval(deliver, POLL_MILLISECONDS);
  return {
    stop: async () => {
      stopped = true;
      again = false;
      clearInterval(timer);
      await ear.close();
      await running;
    }
  };
}
