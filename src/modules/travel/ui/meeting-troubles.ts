import type { UnclearName } from '../meeting-answer.ts';
import type { MeetingTroubles } from '../meeting-question.ts';
import type { TimeTroubles } from '../meeting-times.ts';
import * as m from '#messages';

/** What is wrong beside each field. */
export function wordMeetingTroubles(
  { who, where }: MeetingTroubles,
  unclear: readonly UnclearName[]
): Partial<Record<'who' | 'where' | 'usual', string>> {
  const unknown = (field: UnclearName['field']) => {
    const name = unclear.find((one) => one.field === field && one.places.length === 0)?.name;
    return name && m.travel_meet_unknown({ name });
  };
  return {
    who: who ? (who === 'needed' ? m.travel_meet_who_needed() : m.travel_meet_people_too_many()) : unknown('who'),
    where: where
      ? where === 'needed'
        ? m.travel_meet_places_needed()
        : m.travel_meet_places_too_many()
      : unknown('where'),
    usual: unknown('usual')
  };
}

/** The same of a day and its hours. */
export function wordTimeTroubles({ date, start, end }: TimeTroubles = {}): Partial<
  Record<'date' | 'start' | 'end', string>
> {
  const time = (wrong: unknown) => (wrong ? m.travel_answer_hours_wrong() : undefined);
  return {
    date: date && (date === 'over' ? m.travel_meet_date_over() : m.travel_meet_date_wrong()),
    start: time(start),
    end: time(end)
  };
}
