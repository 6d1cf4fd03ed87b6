export { type Attendance, type Gathering, type Kind, KINDS, YEARS_KEPT } from './gathering.ts';
export { type AssumedHours, daysOf, type GatheringDay } from './hours.ts';
export type { LinkTrouble } from './link-trouble.ts';
export { readTypedGathering, type TypedGathering, type TypedTroubles } from './typed-gathering.ts';
export { type FoundPlace, type ListedGathering, type Mark, MARKS, type SourceSpan } from './listed-gathering.ts';
