import type { Transaction } from 'kysely';
import type { Person } from '#people';
import { BLANK_PITCH, BLANK_ROOM, proposeDay } from '#unconference';
import { mergePitches, pitchSession, planCamp, takeInterest } from '#unconference/server';
import type { AllTables } from '../../server/tables.ts';
import { loadCampPeople } from './load-camp-people.ts';
import { SAMPLE_PITCHES, type SamplePitch } from './pitches.ts';

type Tx = Transaction<AllTables>;

const ROOMS = [
  { name: 'Hall', seats: '40', stepFree: true, projector: true },
  { name: 'Library', seats: '16', stepFree: true, projector: true },
  { name: 'Terrace', seats: '12', stepFree: false },
  { name: 'Snug', seats: '8', stepFree: true, quiet: true, setAside: true }
].map((room) => ({ ...BLANK_ROOM, ...room }));
export const CALLED = { hello: 'Hello', coffee: 'Coffee', lunch: 'Lunch and cake', close: 'Close' };

/** Gives the camp of the sample rooms, times and pitches, and lets people say what they would like to see. */
export async function loadCamp(tx: Tx, gathering: string, people: Map<string, Person>, now: Date): Promise<void> {
  const slots = proposeDay('10:30', '16:30', CALLED).map((slot) => ({ id: '', ...slot }));
  await planCamp(tx, { gathering, typed: { rooms: ROOMS, slots }, edition: 0 });
  const made = new Map<string, string>();
  for (const [index, sample] of SAMPLE_PITCHES.entries()) {
    const by = people.get(sample.by);
    if (!by) throw new Error(`There is no ${sample.by} in the sample`);
    const pitched = await pitchSession(tx, { gathering, by: by.id, typed: typedOf(sample) }, now);
    if (pitched.answer !== 'pitched') continue;
    made.set(sample.title, pitched.id);
    await letLike(tx, gathering, { ...sample, id: pitched.id, index }, people, now);
    const into = sample.joined && made.get(sample.joined);
    if (into) await mergePitches(tx, { gathering, pitch: pitched.id, into, by: by.id }, now);
  }
  await loadCampPeople(tx, { gathering, made }, people, now);
}

function typedOf({ title, about, kind, hosted: hosting, ideaOf, ...needs }: SamplePitch) {
  const needed = { projector: needs.projector === true, background: needs.background === true };
  return { ...BLANK_PITCH, title, about, kind, hosting, ...needed, ideaOf: ideaOf ?? null };
}

async function letLike(
  tx: Tx,
  gathering: string,
  { id, index, draw, by }: SamplePitch & { id: string; index: number },
  people: Map<string, Person>,
  now: Date
): Promise<void> {
  for (const [at, { id: person, name }] of [...people.values()].entries()) {
    const chance = (at * 7 + index * 3) % 10;
    if (chance >= draw || name === by || at % 3 === 2) continue;
    const wish = chance <= index % 3 ? 'must' : 'like';
    await takeInterest(tx, { gathering, pitch: id, person }, wish, now);
  }
}
