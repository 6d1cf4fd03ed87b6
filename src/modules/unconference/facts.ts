import type { MovedSession } from './grid-state.ts';

/** What the module announces. Ids only: who listens reads what she may. */
export type UnconferenceFact =
  /** two sessions are one now */
  | { type: 'unconference.merged'; gathering: string; pitch: string; into: string; by: string }
  /** somebody helps another from now on; both hear of it */
  | { type: 'unconference.paired'; pair: string }
  | { type: 'unconference.commented'; comment: string; by: string }
  /** somebody hosts it too */
  | { type: 'unconference.host-joined'; pitch: string; by: string }
  /** `isFirst`: there was no wall before, so that only hosts have to hear where they are */
  | { type: 'unconference.wall-changed'; gathering: string; moves: MovedSession[]; isFirst: boolean }
  /** who suggested it, or an organiser, took it off the list and the wall, or brought it back */
  | { type: 'unconference.withdrawn'; gathering: string; pitch: string; by: string; isBack: boolean }
  /** an organiser did something to a session that others host, or went back on it */
  | { type: 'unconference.looked-after'; act: string; by: string }
  | { type: 'unconference.announced'; gathering: string; by: string };
