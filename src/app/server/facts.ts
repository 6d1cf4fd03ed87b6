import type { GatheringsFact } from '#gatherings';
import type { GroupsFact } from '#groups';

/** Everything that a module announces. */
export type Fact = GroupsFact | GatheringsFact;
