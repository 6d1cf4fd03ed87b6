import type { GatheringsFact } from '#gatherings';
import type { GroupsFact } from '#groups';
import type { IdeasFact } from '#ideas';
import type { ModerationFact } from '#moderation';
import type { TravelFact } from '#travel';
import type { UnconferenceFact } from '#unconference';

/** Everything that a module announces. */
export type Fact = GroupsFact | GatheringsFact | IdeasFact | ModerationFact | TravelFact | UnconferenceFact;
