import { recordMentions } from '#moderation/server';
import { recordFact } from '#platform/server/outbox.ts';
import type { UnconferenceFact } from '../facts.ts';
import { checkPitch, type PitchTroubles, type TypedPitch } from '../typed-pitch.ts';
import { lockCamp } from './camp-queries.ts';
import { insertPitch, lockPitch, saveHost, updatePitch } from './pitch-queries.ts';
import { sessionOf } from './read-session.ts';
import type { UnconferenceTx } from './tables.ts';

export type Pitched =
  | { answer: 'pitched'; id: string }
  | { answer: 'refused'; troubles: PitchTroubles }
  /** not hers, or gone */
  | { answer: 'not-there' };

type Pitching = { gathering: string; by: string; typed: TypedPitch };

/** Suggests a session; who suggests it hosts it, unless she looks for somebody. */
export async function pitchSession(
  tx: UnconferenceTx,
  { gathering, by, typed }: Pitching,
  now: Date
): Promise<Pitched> {
  const read = checkPitch(typed);
  if ('troubles' in read) return { answer: 'refused', troubles: read.troubles };
  await lockCamp(tx, gathering);
  const id = await insertPitch(tx, { gathering, by, pitch: read.checked }, now);
  if (read.checked.hosting) await saveHost(tx, id, by, true);
  const { title, about, ideaOf } = read.checked;
  await recordMentions(tx, { text: { kind: 'pitch', id }, by, says: [title, about, ideaOf] });
  return { answer: 'pitched', id };
}

/** Changes what somebody suggested herself. */
export async function changePitch(
  tx: UnconferenceTx,
  { id, gathering, by, typed }: Pitching & { id: string },
  now: Date
): Promise<Pitched> {
  const known = await lockPitch(tx, gathering, id);
  if (known?.pitchedBy !== by) return { answer: 'not-there' };
  const read = checkPitch(typed, known.kind);
  if ('troubles' in read) return { answer: 'refused', troubles: read.troubles };
  await updatePitch(tx, id, read.checked, now);
  await saveHost(tx, id, by, read.checked.hosting);
  const { title, about, ideaOf } = read.checked;
  const said = { says: [title, about, ideaOf], before: [known.title, known.about, known.ideaOf] };
  await recordMentions(tx, { text: { kind: 'pitch', id }, by, ...said });
  return { answer: 'pitched', id };
}

/** Says that one hosts a session too, or no longer; of joined ones, any of them. @returns false where it is gone */
export async function hostPitch(
  tx: UnconferenceTx,
  { id, gathering, by, hosts }: { id: string; gathering: string; by: string; hosts: boolean }
): Promise<boolean> {
  const session = await sessionOf(tx, gathering, id);
  if (!session) return false;
  const parts = hosts ? [session.root] : session.parts;
  let isNew = false;
  for (const part of parts) isNew = (await saveHost(tx, part, by, hosts)) || isNew;
  const fact: UnconferenceFact = { type: 'unconference.host-joined', pitch: session.root, by };
  if (hosts && isNew) await recordFact(tx, fact);
  return true;
}
