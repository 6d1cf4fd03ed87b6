import { isDeepStrictEqual } from 'node:util';
import { makeHosted } from '#gatherings/server';
import { LONGEST_GROUP_NAME } from '#groups';
import { foundGroup } from '#groups/server';
import { checkPlan, type PlanTroubles, proposeDay, readRoomLines, type TypedPlan } from '#unconference';
import { planCamp } from '#unconference/server';
import * as m from '#messages';
import { database } from './database.ts';
import { type GatheringTyped, type GatheringFormTroubles, readGatheringForm } from './gathering-form.ts';
import { keepVenue } from './making-gathering.ts';

type Asked = {
  by: string;
  zone: string;
  /** that holds it; undefined for a new one, called as the camp is */
  group: string | undefined;
  /** one a line */
  rooms: string;
};

export type CampStarted =
  | { answer: 'started'; slug: string; isPlanned: boolean }
  | {
      answer: 'refused';
      typed: GatheringTyped;
      troubles: GatheringFormTroubles;
      rooms?: PlanTroubles['rooms'][number] | 'too-many';
    };

/** Makes an unconference of one small form: the draft of a gathering with a day proposed for it, and a group for it where there is none yet. */
export async function startCamp(form: FormData, { by, zone, group, rooms }: Asked, now: Date): Promise<CampStarted> {
  const whole = completed(form, zone);
  const read = await readGatheringForm(whole, { group: group ?? '', by, publishing: true, now });
  const lines = readRoomLines(rooms);
  const plan = planOf(whole, lines);
  const checked = lines.length === 0 ? undefined : checkPlan(plan);
  const wrong = checked && 'troubles' in checked ? roomTrouble(checked.troubles) : undefined;
  if ('troubles' in read || wrong) {
    const troubles = 'troubles' in read ? read.troubles : { hosted: {}, venue: {} };
    return { answer: 'refused', typed: read.typed, troubles, ...(wrong && { rooms: wrong }) };
  }
  return await database()
    .transaction()
    .execute(async (tx) => {
      const holder = group ?? (await newGroup(tx, by, read.checked.title, now));
      const venueId = await keepVenue(tx, read.venue, { group: holder, by, at: now });
      const made = { group: holder, by, state: 'draft' } as const;
      const { id, slug } = await makeHosted(tx, made, { ...read.checked, venueId }, now);
      const isPlanned = checked !== undefined;
      if (isPlanned) await planCamp(tx, { gathering: id, typed: plan, edition: 0 });
      return { answer: 'started', slug, isPlanned };
    });
}

/** The words of what everybody does together, in the asker's language. */
export function togetherWords() {
  return {
    hello: m.unconference_hello(),
    coffee: m.unconference_coffee(),
    lunch: m.unconference_lunch(),
    close: m.unconference_close()
  };
}

function completed(form: FormData, zone: string): FormData {
  const whole = new FormData();
  for (const [name, value] of form) whole.append(name, value);
  const said = { kind: 'unconference', attendance: 'in-person', zone, shownTo: 'everyone', venue: 'new' };
  for (const [name, value] of Object.entries(said)) whole.set(name, value);
  return whole;
}

function planOf(form: FormData, rooms: TypedPlan['rooms']): TypedPlan {
  const [start, end] = [String(form.get('start') ?? ''), String(form.get('end') ?? '')];
  return { rooms, slots: proposeDay(start, end, togetherWords()).map((slot) => ({ id: '', ...slot })) };
}

function roomTrouble({ rooms, plan }: PlanTroubles): PlanTroubles['rooms'][number] | 'too-many' | undefined {
  if (plan === 'too-many') return plan;
  return isDeepStrictEqual(rooms, {}) ? undefined : Object.values(rooms)[0];
}

async function newGroup(tx: Parameters<typeof foundGroup>[0], by: string, title: string, now: Date): Promise<string> {
  const founded = await foundGroup(
    tx,
    by,
    { name: title.slice(0, LONGEST_GROUP_NAME), about: '', joining: 'open', conduct: '' },
    now
  );
  if (founded.answer === 'refused') throw new Error('A title of a gathering is not taken as the name of a group');
  return founded.id;
}
