import * as v from 'valibot';
import type { Camp } from './camp.ts';

/** What is wrong with a camp, in one sentence that names the place in it. */
export class CampError extends Error {}

const NAME = 'must be a text that is not empty';
const id = v.pipe(v.string(NAME), v.nonEmpty(NAME));
const optionalId = v.pipe(
  v.nullish(id),
  v.transform((given) => given ?? undefined)
);
const listOf = <Item extends v.GenericSchema>(item: Item) => v.nullish(v.array(item, 'must be a list'), []);
const yes = v.nullish(v.boolean('must be true or false'), false);
const object = <Entries extends v.ObjectEntries>(entries: Entries) => v.object(entries, 'must be an object');
const TIMES = 'must be a whole number, 1 or more';
const SEATS = 'must be a whole number, 0 or more';

const campSchema = object({
  rooms: listOf(
    object({
      id,
      seats: v.pipe(v.number(SEATS), v.safeInteger(SEATS), v.minValue(0, SEATS)),
      equipment: listOf(v.string(NAME)),
      stepFree: yes
    })
  ),
  slots: listOf(object({ id, breakAfter: yes })),
  closed: listOf(object({ room: id, slot: id })),
  sessions: listOf(
    object({
      id,
      repeats: optionalId,
      length: v.nullish(v.pipe(v.number(TIMES), v.safeInteger(TIMES), v.minValue(1, TIMES)), 1),
      hosts: listOf(id),
      equipment: listOf(v.string(NAME)),
      stepFree: yes,
      pinned: v.nullish(object({ slot: optionalId, room: optionalId }), {}),
      after: listOf(id)
    })
  ),
  people: listOf(object({ id, must: listOf(id), like: listOf(id), away: listOf(id) }))
});

/**
 * A camp from what was parsed of its JSON: missing lists are empty, and whatever is named is there.
 * @throws {CampError}
 */
export function readCamp(given: unknown): Camp {
  if (Array.isArray(given)) throw new CampError('The camp must be an object.');
  const read = v.safeParse(campSchema, given);
  if (!read.success) {
    const [issue] = read.issues;
    throw new CampError(
      `${placeOf(issue.path ?? [])} ${issue.received === 'undefined' ? 'is missing' : issue.message}.`
    );
  }
  const camp = read.output;
  for (const list of ['rooms', 'slots', 'sessions', 'people'] as const) refuseTwice(list, camp[list]);
  refuseUnknown(camp);
  refuseRepeats(camp);
  return camp;
}

function placeOf(path: readonly { key?: unknown }[]): string {
  const place = path.map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return place ? place.replace(/^\./, '') : 'The camp';
}

function refuseTwice(list: string, things: { id: string }[]): void {
  const seen = new Set<string>();
  for (const [index, { id }] of things.entries()) {
    if (seen.has(id)) throw new CampError(`${list}[${index}].id “${id}” is there twice.`);
    seen.add(id);
  }
}

function refuseUnknown(camp: Camp): void {
  const known = Object.fromEntries(
    (['rooms', 'slots', 'sessions'] as const).map((list) => [list, new Set(camp[list].map(({ id }) => id))])
  );
  const look = (place: string, list: 'rooms' | 'slots' | 'sessions', id: string | undefined) => {
    if (id !== undefined && !known[list].has(id)) throw new CampError(`${place} “${id}” is none of the ${list}.`);
  };
  const lookAll = (place: string, list: 'rooms' | 'slots' | 'sessions', ids: string[]) =>
    ids.forEach((id, index) => look(`${place}[${index}]`, list, id));
  for (const [index, { room, slot }] of camp.closed.entries()) {
    look(`closed[${index}].room`, 'rooms', room);
    look(`closed[${index}].slot`, 'slots', slot);
  }
  for (const [index, { pinned, after, repeats }] of camp.sessions.entries()) {
    look(`sessions[${index}].repeats`, 'sessions', repeats);
    look(`sessions[${index}].pinned.slot`, 'slots', pinned.slot);
    look(`sessions[${index}].pinned.room`, 'rooms', pinned.room);
    lookAll(`sessions[${index}].after`, 'sessions', after);
  }
  for (const [index, { must, like, away }] of camp.people.entries()) {
    lookAll(`people[${index}].must`, 'sessions', must);
    lookAll(`people[${index}].like`, 'sessions', like);
    lookAll(`people[${index}].away`, 'slots', away);
  }
}

function refuseRepeats({ sessions, people }: Camp): void {
  const again = new Set(sessions.filter(({ repeats }) => repeats !== undefined).map(({ id }) => id));
  for (const [index, { repeats }] of sessions.entries()) {
    if (repeats !== undefined && again.has(repeats)) {
      throw new CampError(`sessions[${index}].repeats “${repeats}” is held again for another one itself.`);
    }
  }
  for (const [index, person] of people.entries()) {
    for (const list of ['must', 'like'] as const) {
      const at = person[list].findIndex((id) => again.has(id));
      if (at >= 0) {
        throw new CampError(
          `people[${index}].${list}[${at}] “${person[list][at]}” is held again for another one: wish for that.`
        );
      }
    }
  }
}
