import { foldTitle } from '../fold-title.ts';
import type { SourceStatement } from '../listed-gathering.ts';
import { isUuid } from '#platform/server/uuid.ts';
import { selectHostedListed, selectHostedNear, selectLike } from './list-queries.ts';
import type { GatheringsDb } from './tables.ts';

/** How far statements that are the same two by two are followed: more calendars than this do not repeat each other. */
const MOST_ROUNDS = 6;

/**
 * Some statements, and what else tells of the same gatherings among what somebody may see, so that each is shown once and as it is
 * everywhere.
 */
export async function withTwins(
  db: GatheringsDb,
  person: string | null,
  found: readonly SourceStatement[]
): Promise<SourceStatement[]> {
  const known = new Map(found.map((one) => [one.id, one]));
  let fresh: SourceStatement[] = [...found];
  for (let round = 0; fresh.length > 0 && round < MOST_ROUNDS; round++) {
    const alike = await findAlike(db, person, fresh, [...known.keys()]);
    fresh = alike.filter(({ id }) => !known.has(id));
    for (const one of fresh) known.set(one.id, one);
  }
  return [...known.values()];
}

async function findAlike(
  db: GatheringsDb,
  person: string | null,
  statements: readonly SourceStatement[],
  known: string[]
): Promise<SourceStatement[]> {
  const likenesses = new Set(statements.flatMap(startAndTitle));
  const uids = new Set(statements.map(({ uid }) => uid));
  const [said, near] = await Promise.all([
    selectLike(db, person, {
      uids: statements.map(({ uid, recurrence }) => [uid, recurrence]),
      titles: statements.map(({ foldedTitle, said: { start } }) => [foldedTitle, ...daysAround(start.slice(0, 10))])
    }),
    selectHostedNear(db, person, {
      ids: [...uids].filter(isUuid),
      starts: [...new Set(statements.flatMap((one) => startOf(one) ?? []))].map((start) => new Date(start)),
      known
    })
  ]);
  const same = near.filter(
    ({ id, title, startsAt }) => uids.has(id) || likenesses.has(likenessOf(startsAt.getTime(), title))
  );
  return [
    ...said,
    ...(await selectHostedListed(
      db,
      person,
      same.map(({ id }) => id)
    ))
  ];
}

/** None where no zone tells when it begins: what is held here always has one. */
function startAndTitle(statement: SourceStatement): string[] {
  const start = startOf(statement);
  return start === undefined ? [] : [likenessOf(start, statement.said.title)];
}

function likenessOf(start: number, title: string): string {
  return `${start} ${foldTitle(title)}`;
}

function startOf({ said: { start, zone } }: SourceStatement): number | undefined {
  if (zone === undefined || start.length === 10) return undefined;
  return Temporal.PlainDateTime.from(start).toZonedDateTime(zone).epochMilliseconds;
}

/** A moment may be another day in another zone. */
function daysAround(date: string): [from: string, until: string] {
  const day = Temporal.PlainDate.from(date);
  return [day.subtract({ days: 1 }).toString(), day.add({ days: 1 }).toString()];
}
