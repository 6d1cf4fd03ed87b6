import type { TypedTroubles } from '../typed-gathering.ts';
import * as m from '#messages';

/** What is wrong with a gathering typed by hand, by field. */
export function wordTypedTroubles({
  town,
  date,
  start,
  end
}: TypedTroubles): Partial<Record<keyof TypedTroubles, string>> {
  return {
    ...(town && { town: m.gatherings_typed_town() }),
    ...(date && { date: date === 'missing' ? m.gatherings_typed_date() : m.gatherings_typed_date_wrong() }),
    ...(start && { start: start === 'missing' ? m.gatherings_typed_start() : m.gatherings_typed_time() }),
    ...(end && { end: end === 'before-start' ? m.gatherings_typed_end_before() : m.gatherings_typed_time() })
  };
}
