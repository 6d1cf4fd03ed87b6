import { monitorEventLoopDelay } from 'node:perf_hooks';
import { endCamp, takeAway, type TookAway } from './archive.ts';
import { countEverybody, join, signUp } from './arrive.ts';
import { beginCamp } from './begin-camp.ts';
import { type Camp, newPhone, type Sizes, type Somebody } from './camp.ts';
import { loseRoom, publish, walkAbout } from './grid.ts';
import type { CampServer, Load } from './open-server.ts';
import { suggest, tick } from './suggest.ts';
import { openTally, type PhaseRow } from './tally.ts';
import { writeTogether, type Wrote } from './write.ts';

export type CampRow = PhaseRow & {
  /** seconds of the processor that the site and its database took meanwhile, and megabytes of the site at the end */
  load: Load | undefined;
  /** milliseconds that this script itself was late, 95th of a hundred: what is measured is too much by as much */
  late: number;
};

export type CampOutcome = { rows: CampRow[]; wrote: Wrote | undefined; tookAway: TookAway | undefined };

/** A whole camp of simulated people, from its first form to what stays of it. @param begins told of each phase */
export async function runCamp(
  server: CampServer,
  sizes: Sizes,
  begins: (phase: string) => void = () => undefined
): Promise<CampOutcome> {
  const tally = openTally();
  const site = { port: server.port, tally };
  const people = Array.from({ length: sizes.people }, (_, n) => somebody(site, sizes, n));
  const camp: Camp = {
    ...site,
    server,
    sizes,
    organiser: newPhone(site),
    people,
    path: '',
    door: '',
    pitches: [],
    words: []
  };
  const loads: { load: Load | undefined; late: number }[] = [];
  let wrote: Wrote | undefined;
  let tookAway: TookAway | undefined;
  const phases: [name: string, act: () => Promise<void>][] = [
    ['the camp is made', () => beginCamp(camp)],
    ['people with an account sign up', () => signUp(camp)],
    ['all others join at the door', () => join(camp).then(() => countEverybody(camp))],
    ['sessions are suggested', () => suggest(camp)],
    ['everybody ticks', () => tick(camp)],
    ['the grid is published', () => publish(camp)],
    ['a room is lost at lunch', () => beside(camp, () => loseRoom(camp))],
    ['notes are written together', () => beside(camp, async () => void (wrote = await writeTogether(camp)))],
    ['the camp ends', () => endCamp(camp)],
    ['its archive is read and taken away', async () => void (tookAway = await takeAway(camp))]
  ];
  for (const [name, act] of phases) {
    begins(name);
    tally.begin(name);
    const before = server.load();
    const lag = monitorEventLoopDelay({ resolution: 5 });
    lag.enable();
    await act().catch((error: unknown) => tally.lose(error instanceof Error ? (error.stack ?? error.message) : name));
    lag.disable();
    loads.push({ load: difference(before, server.load()), late: lag.percentile(95) / 1e6 });
  }
  for (const { name, wall } of people) for (const why of wall?.close() ?? []) tally.lose(`${name}: ${why}`);
  for (const { phone } of people) phone.cut();
  const failures = server.says().match(/.*a request failed.*/g) ?? [];
  for (const failure of failures) tally.lose(failure);
  tally.begin('');
  return { rows: tally.rows.map((row, index) => ({ ...row, ...loads[index]! })), wrote, tookAway };
}

/** Something happens while all others walk about. */
async function beside(camp: Camp, act: () => Promise<void>): Promise<void> {
  let isOver = false;
  const walking = walkAbout(camp, () => isOver);
  await act().finally(() => (isOver = true));
  await walking;
}

const SHOWN = ['everyone', 'going', 'nobody'] as const;

function somebody(site: Parameters<typeof newPhone>[0], { accounts }: Sizes, n: number): Somebody {
  const hasAccount = n < accounts;
  const phone = newPhone(site, hasAccount ? `198.51.100.${n % 250}` : undefined);
  const shownTo = hasAccount ? SHOWN[n % SHOWN.length]! : 'going';
  return { name: `Nia ${nameOf(n)}`, phone, shownTo, ...(hasAccount && { email: `nia-${n}@example.org` }) };
}

/** In letters, none the beginning of another. */
function nameOf(n: number): string {
  const letters = [Math.floor(n / 400), Math.floor(n / 20) % 20, n % 20].map((at) => 'bcdfghjklmnpqrstvwxy'[at]);
  return `${letters[0]?.toUpperCase()}a${letters[1]}o${letters[2]}s`;
}

function difference(before: Load | undefined, after: Load | undefined): Load | undefined {
  return before && after && { ...after, site: after.site - before.site, database: after.database - before.database };
}
