import type { Interested, Pitch, PitchShown } from '#unconference';
import { isClosed } from '#unconference/server';
import { wantsToLearn } from '#people/server';
import type { campOfPage } from './camp-page.ts';
import { database } from './database.ts';
import { localOf } from './local-time.ts';

type Camp = Awaited<ReturnType<typeof campOfPage>>;
type State = { interestShown: boolean; interestUntil: Date | null };

/** What one may do with sessions on the page that one reads. */
export function mayWithPitches({ may, guest, reader }: Camp, state: State, now: Date) {
  return {
    pitch: may('pitch'),
    host: may('pitch'),
    interest: may('take-interest') && !isClosed(state, now),
    learn: may('take-interest') && !guest,
    report: reader.person !== undefined
  };
}

/** Until when people say what they would like to see, for the page; nothing where there is no end. */
export function untilOf({ camp }: Camp, { interestUntil }: State, now: Date) {
  if (!interestUntil) return undefined;
  return { local: localOf(interestUntil, camp.zone), isOver: interestUntil <= now };
}

/** Sessions as they are shown to one reader, each with what she said to it and how much others did, where she may know. */
export async function pitchesShown(
  { guest, reader }: Camp,
  {
    pitches,
    interests,
    comments,
    camp
  }: {
    pitches: readonly Pitch[];
    interests: readonly Interested[];
    comments: ReadonlyMap<string, number>;
    camp: State;
  }
): Promise<PitchShown[]> {
  const readsCounts = reader.looksAfter || camp.interestShown;
  const hasProfile = reader.person !== undefined && !guest && pitches.some(({ background }) => background);
  const learns = new Set(hasProfile ? await wantsToLearn(database(), reader.person ?? '') : []);
  const ofPitch = Map.groupBy(interests, ({ pitch }) => pitch);
  return pitches.map((pitch) => {
    const said = ofPitch.get(pitch.id) ?? [];
    return {
      ...pitch,
      isMine: pitch.pitchedBy !== null && pitch.pitchedBy === reader.person,
      iHost: pitch.hosts.some(({ id }) => id === reader.person),
      wish: said.find(({ person }) => person === reader.person)?.wish ?? null,
      learns: learns.has(pitch.title),
      comments: comments.get(pitch.id) ?? 0,
      ...(readsCounts && { counts: countsOf(said) })
    };
  });
}

function countsOf(said: readonly Interested[]) {
  return {
    must: said.filter(({ wish }) => wish === 'must').length,
    like: said.filter(({ wish }) => wish === 'like').length
  };
}
