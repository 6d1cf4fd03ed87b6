import { type ListedGathering, listedOf } from '#gatherings';
import { listGroupGatherings, scanGatherings, scanPast } from '#gatherings/server';
import { listAllMemberships } from '#groups/server';
import { readServer } from '#people/server';
import { makeReachReports, outingOf, type ReachAsked, usableTimetables } from '#travel/server';
import { database } from './database.ts';
import { openReachThread, travelling } from './reach.ts';
import { dateIn } from './within-reach.ts';

const MONTHS = 12;

type Period = { from: string; today: string; until: string; zone: string };

/** Counts anew who can get to what one group holds. */
export async function reportOnGroup(group: string, now: Date): Promise<void> {
  await report([await heldByGroup(group, await periodOf(now), now)], now);
}

/** The same for what is public on the whole server. */
export async function reportOnServer(now: Date): Promise<void> {
  await report([await heldHere(await periodOf(now))], now);
}

/** The same for the server and all groups, one after another. */
export async function reportOnAll(now: Date): Promise<void> {
  const period = await periodOf(now);
  const groups = new Set((await listAllMemberships(database())).map(({ group }) => group));
  const asked = [await heldHere(period)];
  for (const group of groups) asked.push(await heldByGroup(group, period, now));
  await report(asked, now);
}

/** In a thread of its own, so that nobody waits for it who asks something else; none is started where nothing is to be counted. */
async function report(asked: ReachAsked[], now: Date): Promise<void> {
  const isEmpty = asked.every(({ held }) => held.length === 0);
  if (isEmpty || (await usableTimetables(travelling())).length === 0)
    return await makeReachReports(travelling(), asked, now);
  const reach = openReachThread();
  try {
    await makeReachReports({ ...travelling(), reach }, asked, now);
  } finally {
    await reach.close();
  }
}

async function periodOf(now: Date): Promise<Period> {
  const { zone } = await readServer(database());
  const today = dateIn(zone, now);
  return {
    from: today.subtract({ months: MONTHS }).toString(),
    today: today.toString(),
    until: today.add({ months: MONTHS }).toString(),
    zone
  };
}

async function heldHere(period: Period): Promise<ReachAsked> {
  const { from, today, until } = period;
  const past: ListedGathering[] = [];
  for await (const chunk of scanPast(database(), { person: null, from: today })) {
    past.push(...chunk);
    if (chunk.some(({ gathering }) => gathering.start < from)) break;
  }
  const next: ListedGathering[] = [];
  for await (const chunk of scanGatherings(database(), { person: null, from: today, until })) next.push(...chunk);
  return askedOf({ group: null }, { past, next }, period);
}

/** What everybody may see of it, so that a report tells nobody of what is for members. */
async function heldByGroup(group: string, period: Period, now: Date): Promise<ReachAsked> {
  const { past, upcoming } = await listGroupGatherings(database(), { group, person: null, drafts: false }, now);
  return askedOf({ group }, { past: past.map(listedOf), next: upcoming.map(listedOf) }, period);
}

function askedOf(
  scope: { group: string | null },
  { past, next }: { past: ListedGathering[]; next: ListedGathering[] },
  period: Period
): ReachAsked {
  const isCounted = ({ gathering: { start, cancelled } }: ListedGathering) =>
    !cancelled && start.slice(0, 10) >= period.from && start.slice(0, 10) <= period.until;
  const held = (listed: ListedGathering[], isPast: boolean) =>
    listed.filter(isCounted).map((one) => ({ outing: outingOf(one, period.zone), isPast }));
  return { ...scope, ...period, held: [...held(past, true), ...held(next, false)] };
}
