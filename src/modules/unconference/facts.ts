import type { MovedSession } from './grid-state.ts';

/** What the module announces. Ids only: who listens reads what she may. */
export type UnconferenceFact =
  /** `isFirst`: there was no wall before, so that only hosts have to hear where they are */
  | { type: 'unconference.wall-changed'; gathering: string; moves: MovedSession[]; isFirst: boolean }
  | { type: 'unconference.announced'; gathering: string; by: string };
