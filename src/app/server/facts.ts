import type { GatheringsFact } from '#gatherings';
import type { GroupsFact } from '#groups';
import type { ModerationFact } from '#moderation';
import type { TravelFact } from '#travel';

/** Everything that a module announces. */
export type Fact = GroupsFact | GatheringsFact | ModerationFact | TravelFact;
