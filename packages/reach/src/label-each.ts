import { type Label, labelOf } from './label.ts';
import type { End, Limits } from './question.ts';
import type { Days } from './search/day.ts';
import { type GatheringQuestion, searchGathering } from './search-gathering.ts';

/** Where somebody starts from, and the limits that hold there. */
export type LabelledHome = { home: End; limits: Limits };

/**
 * The labels of several gatherings for several homes, a row a gathering, in the order given. Each gathering costs its
 * searches once, however many homes there are; the searches themselves are not handed out, because they are large.
 * @throws {UnknownStopError} where a home names a stop that the timetable does not have
 */
export function labelEach(days: Days, gatherings: GatheringQuestion[], homes: LabelledHome[]): Label[][] {
  return gatherings.map((gathering) => {
    const search = searchGathering(days, gathering);
    return homes.map((home) => labelOf(days, search, { ...gathering, ...home }));
  });
}
