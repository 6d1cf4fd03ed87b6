import type { GatheringState } from './hosted.ts';

/**
 * What somebody is to a gathering, each by itself. A guest joined this one with a name alone and has no account. An organiser is one of the group that holds it, or of a co-host; kept out is
 * whom one of these groups keeps out, in place of signed in.
 */
export type GatheringStanding =
  'visitor' | 'guest' | 'signed-in' | 'kept-out' | 'member' | 'organiser' | 'has-draft-link' | 'administrator';

/** Where a gathering stands: over is what was published and has ended, frozen an unconference at which nothing is written any more. */
export type GatheringStage = GatheringState | 'over' | 'frozen';

const EVERYBODY = [
  'visitor',
  'guest',
  'signed-in',
  'kept-out',
  'member',
  'organiser',
  'has-draft-link',
  'administrator'
] as const;
const ORGANISERS = ['organiser'] as const;
const NOBODY = [] as const;
const WHO_IS_KNOWN = ['signed-in', 'guest'] as const;
const GUESTS = ['guest'] as const;

type Allowed = Record<GatheringStage, readonly GatheringStanding[]>;

/**
 * Who may do what with a gathering that everyone may see, in which stage. A route asks here and nowhere else; e2e/permissions.e2e.ts
 * walks through every cell by HTTP. One for members only is, to everybody else, not there.
 */
export const GATHERING_ACTS = {
  read: {
    draft: ['organiser', 'has-draft-link'],
    published: EVERYBODY,
    cancelled: EVERYBODY,
    over: EVERYBODY,
    frozen: EVERYBODY
  },
  edit: { draft: ORGANISERS, published: ORGANISERS, cancelled: NOBODY, over: ORGANISERS, frozen: ORGANISERS },
  'pass-draft-on': { draft: ORGANISERS, published: NOBODY, cancelled: NOBODY, over: NOBODY, frozen: NOBODY },
  publish: { draft: ORGANISERS, published: NOBODY, cancelled: NOBODY, over: NOBODY, frozen: NOBODY },
  'ask-co-host': { draft: ORGANISERS, published: ORGANISERS, cancelled: NOBODY, over: NOBODY, frozen: NOBODY },
  cancel: { draft: NOBODY, published: ORGANISERS, cancelled: NOBODY, over: NOBODY, frozen: NOBODY },
  remove: { draft: ORGANISERS, published: NOBODY, cancelled: NOBODY, over: NOBODY, frozen: NOBODY },
  copy: { draft: ORGANISERS, published: ORGANISERS, cancelled: ORGANISERS, over: ORGANISERS, frozen: ORGANISERS },
  'sign-up': { draft: NOBODY, published: WHO_IS_KNOWN, cancelled: NOBODY, over: NOBODY, frozen: NOBODY },
  'give-up-place': {
    draft: NOBODY,
    published: ['signed-in', 'guest', 'kept-out'],
    cancelled: NOBODY,
    over: NOBODY,
    frozen: NOBODY
  },
  pitch: { draft: ORGANISERS, published: WHO_IS_KNOWN, cancelled: NOBODY, over: NOBODY, frozen: NOBODY },
  'take-interest': { draft: NOBODY, published: WHO_IS_KNOWN, cancelled: NOBODY, over: NOBODY, frozen: NOBODY },
  'plan-camp': { draft: ORGANISERS, published: ORGANISERS, cancelled: NOBODY, over: NOBODY, frozen: NOBODY },
  /** as those who may write them read them, opened or not */
  'read-notes': {
    draft: NOBODY,
    published: WHO_IS_KNOWN,
    cancelled: NOBODY,
    over: WHO_IS_KNOWN,
    frozen: WHO_IS_KNOWN
  },
  'write-notes': { draft: NOBODY, published: WHO_IS_KNOWN, cancelled: NOBODY, over: WHO_IS_KNOWN, frozen: NOBODY },
  'open-notes': { draft: NOBODY, published: ORGANISERS, cancelled: NOBODY, over: ORGANISERS, frozen: ORGANISERS },
  /** says something of herself before the day, asks or offers to help, and says when she is not there */
  'say-hello': { draft: NOBODY, published: WHO_IS_KNOWN, cancelled: NOBODY, over: NOBODY, frozen: NOBODY },
  'look-after-guests': {
    draft: ORGANISERS,
    published: ORGANISERS,
    cancelled: ORGANISERS,
    over: ORGANISERS,
    frozen: ORGANISERS
  },
  /** with the link or the poster that its organisers gave out */
  'join-by-name': { draft: NOBODY, published: ['visitor'], cancelled: NOBODY, over: NOBODY, frozen: NOBODY },
  /** what is her own there: her name, her code, taking all of it away */
  'be-guest': { draft: NOBODY, published: GUESTS, cancelled: GUESTS, over: GUESTS, frozen: GUESTS },
  'check-in': { draft: NOBODY, published: ORGANISERS, cancelled: NOBODY, over: ORGANISERS, frozen: ORGANISERS },
  'take-out': { draft: NOBODY, published: ORGANISERS, cancelled: NOBODY, over: NOBODY, frozen: NOBODY },
  /** chooses anew, once it is over, who sees that she came */
  'show-anew': {
    draft: NOBODY,
    published: NOBODY,
    cancelled: NOBODY,
    over: ['signed-in', 'guest', 'kept-out'],
    frozen: ['signed-in', 'guest', 'kept-out']
  },
  'message-sign-ups': {
    draft: NOBODY,
    published: ORGANISERS,
    cancelled: ORGANISERS,
    over: ORGANISERS,
    frozen: ORGANISERS
  },
  freeze: { draft: NOBODY, published: NOBODY, cancelled: NOBODY, over: ORGANISERS, frozen: NOBODY },
  thaw: { draft: NOBODY, published: NOBODY, cancelled: NOBODY, over: NOBODY, frozen: ORGANISERS },
  /** before it is over, to look at what it would be */
  'read-archive': {
    draft: NOBODY,
    published: ORGANISERS,
    cancelled: NOBODY,
    over: EVERYBODY,
    frozen: EVERYBODY
  },
  'edit-archive': { draft: NOBODY, published: ORGANISERS, cancelled: NOBODY, over: ORGANISERS, frozen: ORGANISERS },
  /** takes herself out of it */
  'leave-archive': {
    draft: NOBODY,
    published: NOBODY,
    cancelled: NOBODY,
    over: ['signed-in', 'guest', 'kept-out'],
    frozen: ['signed-in', 'guest', 'kept-out']
  },
  'look-after-sign-ups': {
    draft: NOBODY,
    published: ORGANISERS,
    cancelled: ORGANISERS,
    over: ORGANISERS,
    frozen: ORGANISERS
  }
} as const satisfies Record<string, Allowed>;

export type GatheringAct = keyof typeof GATHERING_ACTS;

/** Whether somebody who stands so to a gathering may do this with it now. */
export function mayWithGathering(
  standings: readonly GatheringStanding[],
  stage: GatheringStage,
  act: GatheringAct
): boolean {
  const allowed: readonly GatheringStanding[] = GATHERING_ACTS[act][stage];
  return standings.some((standing) => allowed.includes(standing));
}

/** @param freezesAt of what freezes once it is over */
export function stageOf(
  { state, endsAt, freezesAt }: { state: GatheringState; endsAt: Date; freezesAt?: Date | undefined },
  now: Date
): GatheringStage {
  if (state !== 'published' || endsAt > now) return state;
  return freezesAt && freezesAt <= now ? 'frozen' : 'over';
}

/** Whether a gathering has been. */
export function isOver(stage: GatheringStage): boolean {
  return stage === 'over' || stage === 'frozen';
}
