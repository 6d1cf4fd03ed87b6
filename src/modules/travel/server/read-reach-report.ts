import type { ReachReport } from '../reach-report.ts';
import { markReachReportAsked, type ReachScope, selectReachReport } from './reach-report-queries.ts';
import type { TravelDb, TravelTx } from './tables.ts';

/** `madeAt`: when what stands there was counted; `isWaited`: it is being counted now. */
export type ReachReportRead = { report?: ReachReport; madeAt?: Date; isWaited: boolean };

/** Somebody waits at most so long for a report; then another may be asked for. */
const LONGEST_WAIT = 15 * 60_000;

export async function readReachReport(db: TravelDb, scope: ReachScope, now: Date): Promise<ReachReportRead> {
  const kept = await selectReachReport(db, scope);
  if (!kept) return { isWaited: false };
  const { report, madeAt, askedAt } = kept;
  const isWaited = askedAt !== null && now.getTime() - askedAt.getTime() < LONGEST_WAIT;
  return { isWaited, ...(report && { report }), ...(madeAt && { madeAt }) };
}

/** @returns whether it is asked for now; false where somebody waits for it already */
export async function askReachReport(tx: TravelTx, scope: ReachScope, now: Date): Promise<boolean> {
  if ((await readReachReport(tx, scope, now)).isWaited) return false;
  await markReachReportAsked(tx, scope, now);
  return true;
}
