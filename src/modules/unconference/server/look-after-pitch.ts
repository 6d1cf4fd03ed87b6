import { recordMentions } from '#moderation/server';
import { recordFact } from '#platform/server/outbox.ts';
import type { UnconferenceFact } from '../facts.ts';
import { type Pitch } from '../pitch.ts';
import { canGoBack, checkReason, type PitchActDone, type PitchWords, type ReasonTrouble } from '../pitch-act.ts';
import { checkPitch, type PitchTroubles, type TypedPitch } from '../typed-pitch.ts';
import { lockCamp } from './camp-queries.ts';
import { insertPitchAct, selectPitchActs, updateUndone } from './pitch-act-queries.ts';
import { lockPitch, selectChangedAt, updatePitch } from './pitch-queries.ts';
import type { UnconferenceDb, UnconferenceTx } from './tables.ts';
import { saveWithdrawn } from './withdraw-pitch.ts';

export { selectPitchAct as findPitchAct } from './pitch-act-queries.ts';

export type LookedAfter =
  | { answer: 'done' }
  | { answer: 'refused'; troubles?: PitchTroubles; reason?: ReasonTrouble }
  /** gone, or no longer as it was read */
  | { answer: 'not-there' };

type Asked = { gathering: string; pitch: string; by: string };

/** An organiser changes what a session says that somebody else suggested; its hosts hear why. */
export async function editPitch(
  tx: UnconferenceTx,
  { gathering, pitch, by, typed, because }: Asked & { typed: TypedPitch; because: string },
  now: Date
): Promise<LookedAfter> {
  const known = await lockPitch(tx, gathering, pitch);
  if (!known) return { answer: 'not-there' };
  const [read, reason] = [checkPitch({ ...typed, ideaOf: known.ideaOf }, known.kind), checkReason(because)];
  if ('troubles' in read || 'trouble' in reason) {
    const wrong = 'troubles' in read && { troubles: read.troubles };
    return { answer: 'refused', ...wrong, ...('trouble' in reason && { reason: reason.trouble }) };
  }
  const changedAt = (await selectChangedAt(tx, pitch))?.toISOString() ?? null;
  await updatePitch(tx, pitch, read.checked, now);
  const before = { ...wordsOf(known), changedAt };
  await note(tx, { pitch, what: 'changed', because: reason.checked, before, by }, now);
  const { title, about } = read.checked;
  const said = { says: [title, about], before: [known.title, known.about] };
  await recordMentions(tx, { text: { kind: 'pitch', id: pitch }, by, ...said });
  return { answer: 'done' };
}

/** An organiser takes a session off the list, the grid and the wall; what people said to it is kept, and its hosts hear why. */
export async function takeOffPitch(
  tx: UnconferenceTx,
  { gathering, pitch, by, because }: Asked & { because: string },
  now: Date
): Promise<LookedAfter> {
  const reason = checkReason(because);
  if ('trouble' in reason) return { answer: 'refused', reason: reason.trouble };
  await lockCamp(tx, gathering);
  const known = await lockPitch(tx, gathering, pitch);
  if (!known || known.withdrawn) return { answer: 'not-there' };
  await saveWithdrawn(tx, { gathering, pitch: known, by, withdrawn: { because: reason.checked } }, now);
  await note(tx, { pitch, what: 'withdrawn', because: reason.checked, before: null, by }, now);
  return { answer: 'done' };
}

/** Goes back on what an organiser did to a session, whoever of them did it; its hosts hear that too. */
export async function goBackOnPitch(
  tx: UnconferenceTx,
  { gathering, pitch, by, act: id }: Asked & { act: string },
  now: Date
): Promise<LookedAfter> {
  await lockCamp(tx, gathering);
  const known = await lockPitch(tx, gathering, pitch);
  const act = (await selectPitchActs(tx, pitch)).find((one) => one.id === id);
  const changedAt = await selectChangedAt(tx, pitch);
  if (!known || !act || !canGoBack(act, { ...known, changedAt })) return { answer: 'not-there' };
  await updateUndone(tx, act.id);
  if (act.before) {
    const { changedAt: last, ...words } = act.before;
    const { ideaOf } = known;
    await updatePitch(tx, pitch, { ...words, ideaOf }, last === null ? null : new Date(last));
  } else await saveWithdrawn(tx, { gathering, pitch: known, by, withdrawn: false }, now);
  const what = act.before ? 'changed-back' : 'brought-back';
  await note(tx, { pitch, what, because: '', before: null, by }, now);
  return { answer: 'done' };
}

/** What organisers did to a session, the latest first, and what can be gone back on. */
export async function readPitchActs(db: UnconferenceDb, pitch: Pick<Pitch, 'id' | 'withdrawnBecause'>) {
  const [acts, changedAt] = await Promise.all([selectPitchActs(db, pitch.id), selectChangedAt(db, pitch.id)]);
  return acts.map((act) => {
    const { id, what, because, by, at } = act;
    return { id, what, because, by, at, canGoBack: canGoBack(act, { ...pitch, changedAt }) };
  });
}

type Noted = Parameters<typeof insertPitchAct>[1] & { what: PitchActDone };

async function note(tx: UnconferenceTx, noted: Noted, now: Date): Promise<void> {
  const act = await insertPitchAct(tx, noted, now);
  const fact: UnconferenceFact = { type: 'unconference.looked-after', act, by: noted.by };
  await recordFact(tx, fact);
}

function wordsOf({ kind, title, about, background, projector, stepFree, quiet, minutes }: Pitch): PitchWords {
  return { kind, title, about, background, projector, stepFree, quiet, minutes };
}
