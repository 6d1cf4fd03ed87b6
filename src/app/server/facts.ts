import type { GatheringsFact } from '#gatherings';
import type { GroupsFact } from '#groups';
import type { ModerationFact } from '#moderation';

/** Everything that a module announces. */
export type Fact = GroupsFact | GatheringsFact | ModerationFact;
