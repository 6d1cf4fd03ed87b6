import { LARGE } from './feed.ts';

/** A measured key, what it is, and the most it may be as a multiple of the scan; `unit`: milliseconds in one of its own. */
const ROWS = [
  ['oneToAllMs', 'one to all, earliest arrival', 'ms', 1, 1.6],
  ['batchedMs', 'one to all, batched, a source', 'ms', 1, 0.25],
  ['dayProfileMs', 'all leaving times of a day, one to all', 'ms', 1, 55],
  ['openMs', 'opening the compiled file', 'ms', 1, 25],
  ['importS', 'import of the zipped feed', 's', 1000, 4000],
  ['verdicts100kMs', 'labels for 100,000 starting places', 'ms', 1, 10],
  ['meetingPointsS', 'meeting points: 10,000 × 200, two cores', 's', 1000, 400]
] as const;

type Measured = Record<(typeof ROWS)[number][0], number | null> & {
  scanMs: number;
  minotorMs: number;
  raptorJourneyPlannerMs: number;
  openMB: number;
  importPeakMB: number;
  feed: string;
  date: string;
  peers: { raptorJourneyPlanner: { asPublishedMs: number } };
  agree: Record<string, { compared: number; same: number; between: number; later: number; earlier: number }>;
};

/** Prints what was measured, as multiples of one linear scan and beside the peers. */
export function showTable(measured: Measured): void {
  const { scanMs, minotorMs, raptorJourneyPlannerMs, openMB, importPeakMB, feed, date, agree } = measured;
  console.log(`${feed}, ${date}; one linear scan: ${scanMs} ms\n`);
  for (const [key, what, unit, milliseconds, most] of ROWS) {
    const value = measured[key];
    if (value === null) continue;
    const multiple = `${((value * milliseconds) / scanMs).toFixed(2).padStart(9)} × scan`;
    const target = feed === LARGE ? ` (at most ${most})` : '';
    console.log(`${what.padEnd(42)}${String(value).padStart(8)} ${unit.padEnd(3)}${multiple}${target}`);
  }
  const oneToAll = measured.oneToAllMs ?? Number.NaN;
  console.log(`\nopen: ${openMB} MB; import: at most ${importPeakMB} MB at a time`);
  console.log(`minotor: ${minotorMs} ms, ${(minotorMs / oneToAll).toFixed(1)} × ours`);
  console.log(
    `raptor-journey-planner: ${raptorJourneyPlannerMs} ms, ${(raptorJourneyPlannerMs / oneToAll).toFixed(1)} × ours`
  );
  const { asPublishedMs } = measured.peers.raptorJourneyPlanner;
  console.log(
    `  as published, with wrong answers: ${asPublishedMs} ms, ${(asPublishedMs / oneToAll).toFixed(1)} × ours`
  );
  for (const [peer, { compared, same, between, later, earlier }] of Object.entries(agree)) {
    const others = `${between} with walks in a row, ${later} later, ${earlier} earlier than any`;
    console.log(`${peer}: of ${compared} arrivals ${same} the same, ${others}`);
  }
  console.log('');
}
