import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { HappeningTrouble, TypedHappening } from '#unconference';
import { workOutRepair, type WorkedOut } from '#unconference/server';
import { database } from './database.ts';
import { gridMaker } from './grid-maker.ts';
import { localNow } from './live-wall.ts';

/** Ways to put a wall right that are being worked out, or wait for somebody to choose one. */
export type RunningRepair = {
  gathering: string;
  /** from 0 to 1 */
  done: number;
  workedOut?: WorkedOut;
  hasFailed?: true;
  stop: () => void;
};

/** Kept in memory, since nothing is lost with them: working out takes a second or two. */
const running = new Map<string, RunningRepair>();
const MOST = 50;
const KEPT_MILLISECONDS = 15 * 60_000;
/** Usually that is enough, and nobody sees a page that waits. */
const WAIT_MILLISECONDS = 2500;

type Camp = { id: string; start: string; zone: string };

/** Begins to work out ways to go on. @returns under which name they are found, once they are there */
export async function startRepair(
  { id: gathering, start, zone }: Camp,
  typed: TypedHappening
): Promise<{ id: string } | { troubles: HappeningTrouble }> {
  const stopping = new AbortController();
  const one: RunningRepair = { gathering, done: 0, stop: () => stopping.abort() };
  const asking = {
    db: database(),
    maker: gridMaker(),
    gathering,
    typed,
    date: start.slice(0, 10),
    local: localNow(zone)
  };
  const working = workOutRepair(asking, {
    signal: stopping.signal,
    onProgress: (done) => void (one.done = done)
  }).then(
    (outcome) => {
      if ('workedOut' in outcome) one.workedOut = outcome.workedOut;
      return outcome;
    },
    () => {
      one.hasFailed = true;
      return undefined;
    }
  );
  const outcome = await Promise.race([working, pause(WAIT_MILLISECONDS)]);
  if (outcome && 'troubles' in outcome) return { troubles: outcome.troubles };
  return { id: keep(one) };
}

export function findRepair(gathering: string, id: string | null): RunningRepair | undefined {
  const one = running.get(id ?? '');
  return one?.gathering === gathering ? one : undefined;
}

function keep(one: RunningRepair): string {
  const id = randomUUID();
  running.set(id, one);
  setTimeout(() => running.delete(id), KEPT_MILLISECONDS).unref();
  const [oldest] = running.keys();
  if (running.size > MOST && oldest !== undefined) running.delete(oldest);
  return id;
}
