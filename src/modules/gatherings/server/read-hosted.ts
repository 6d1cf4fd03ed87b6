import type { Person } from '#people';
import { type Hosted, veilHosted } from '../hosted.ts';
import { type GatheringStage, type GatheringStanding, mayWithGathering, stageOf } from '../may.ts';
import { selectHosted, selectHostRoles } from './hosted-queries.ts';
import { selectIsKeptOutOf } from './kept-out-queries.ts';
import type { GatheringsDb } from './tables.ts';
import * as m from '#messages';

/** A gathering of this server as one asker may see it, and what she is to it. */
export type HostedRead = {
  hosted: Hosted;
  standings: GatheringStanding[];
  stage: GatheringStage;
  endsAt: Date;
  /** since or from when nothing is written any more; not there where it stays open */
  freezesAt?: Date;
  /** of a draft, for who may pass its private link on */
  draftToken?: string;
};

type Asking = {
  person: Person | null;
  /** the gathering that who asks joined with a name alone */
  guestAt?: string | undefined;
  /** from the private link to a draft */
  draftToken?: string;
  now: Date;
};

/** The gathering of this slug or id; undefined where there is none for the asker. */
export async function readHosted(
  db: GatheringsDb,
  by: { slug: string } | { id: string },
  { person, guestAt, draftToken, now }: Asking
): Promise<HostedRead | undefined> {
  const found = await selectHosted(db, by);
  if (!found) return undefined;
  const { draftToken: token, startsAt: _startsAt, endsAt, freezesAt, ...hosted } = found;
  const roles = person ? await selectHostRoles(db, hosted.id, person.id) : [];
  const isKeptOut = person !== null && (await selectIsKeptOutOf(db, hosted.id, person.id));
  const isGuest = guestAt === hosted.id;
  const standings = standingsOf(person, { roles, isKeptOut, isGuest, hasDraftLink: draftToken === token });
  const stage = stageOf({ state: hosted.state, endsAt, freezesAt }, now);
  if (!mayWithGathering(standings, stage, 'read')) return undefined;
  const isForMembers = hosted.shownTo === 'members' && stage !== 'draft';
  if (isForMembers && !standings.includes('member')) return undefined;
  const mayPassOn = mayWithGathering(standings, stage, 'pass-draft-on');
  const shown = standings.includes('organiser') ? hosted : veilHosted(hosted, m.gatherings_hidden_title());
  return {
    hosted: shown,
    standings,
    stage,
    endsAt,
    ...(freezesAt && { freezesAt }),
    ...(mayPassOn && { draftToken: token })
  };
}

function standingsOf(
  person: Person | null,
  {
    roles,
    isKeptOut,
    isGuest,
    hasDraftLink
  }: { roles: string[]; isKeptOut: boolean; isGuest: boolean; hasDraftLink: boolean }
): GatheringStanding[] {
  const link = hasDraftLink ? (['has-draft-link'] as const) : [];
  if (!person) return [isGuest ? 'guest' : 'visitor', ...link];
  return [
    isKeptOut ? 'kept-out' : 'signed-in',
    ...(roles.length > 0 ? (['member'] as const) : []),
    ...(roles.some((role) => role !== 'member') ? (['organiser'] as const) : []),
    ...(person.administrator ? (['administrator'] as const) : []),
    ...link
  ];
}

/**
 * A gathering as it is, for telling others of it: whether they may see it is the caller's to know. Where it is hidden it keeps
 * its title here: a notice shows that only as long as nothing is.
 */
export async function hostedById(db: GatheringsDb, id: string): Promise<Hosted | undefined> {
  const found = await selectHosted(db, { id });
  return found && veilHosted(found, found.title);
}
