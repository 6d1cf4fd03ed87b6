import { readServer } from '#people/server';
import { drawReachMap, readReachReport, writeReachTable } from '#travel/server';
import { database } from './database.ts';
import { dateIn } from './within-reach.ts';

type Scope = { group: string | null };

/** A report as its page shows it, if it has been made, and whether it is being made. */
export async function reachPage(scope: Scope) {
  const [{ report, madeAt, isWaited }, { zone }] = await Promise.all([
    readReachReport(database(), scope, new Date()),
    readServer(database())
  ]);
  if (!report || !madeAt) return { isWaited };
  return { isWaited, shown: { report, map: await drawReachMap(report), madeOn: dateIn(zone, madeAt).toString() } };
}

/** The table of a report as a file; undefined where there is none. */
export async function reachTable(scope: Scope, name: string): Promise<Response | undefined> {
  const { report } = await readReachReport(database(), scope, new Date());
  if (!report) return undefined;
  return new Response(writeReachTable(report), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.csv"`,
      'cache-control': 'private, no-store'
    }
  });
}
