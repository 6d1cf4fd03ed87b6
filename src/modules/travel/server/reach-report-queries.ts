import type { ReachReport } from '../reach-report.ts';
import type { TravelDb } from './tables.ts';

/** Of a group, or of the whole server. */
export type ReachScope = { group: string | null };

const SERVER = 'server';
const keyOf = ({ group }: ReachScope) => group ?? SERVER;

export type KeptReport = { report: ReachReport | null; madeAt: Date | null; askedAt: Date | null };

export async function selectReachReport(db: TravelDb, scope: ReachScope): Promise<KeptReport | undefined> {
  const row = await db
    .selectFrom('reach_report')
    .select(['report', 'made_at', 'asked_at'])
    .where('scope', '=', keyOf(scope))
    .executeTakeFirst();
  return row && { report: row.report as ReachReport | null, madeAt: row.made_at, askedAt: row.asked_at };
}

export async function upsertReachReport(
  db: TravelDb,
  scope: ReachScope,
  report: ReachReport,
  now: Date
): Promise<void> {
  const made = { report: JSON.stringify(report), made_at: now, asked_at: null };
  await db
    .insertInto('reach_report')
    .values({ scope: keyOf(scope), group_id: scope.group, ...made })
    .onConflict((on) => on.column('scope').doUpdateSet(made))
    .execute();
}

/** Notes that somebody waits for it. */
export async function markReachReportAsked(db: TravelDb, scope: ReachScope, now: Date): Promise<void> {
  await db
    .insertInto('reach_report')
    .values({ scope: keyOf(scope), group_id: scope.group, report: null, made_at: null, asked_at: now })
    .onConflict((on) => on.column('scope').doUpdateSet({ asked_at: now }))
    .execute();
}

export async function deleteReachReport(db: TravelDb, scope: ReachScope): Promise<void> {
  await db.deleteFrom('reach_report').where('scope', '=', keyOf(scope)).execute();
}
