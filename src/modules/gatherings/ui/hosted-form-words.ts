import { ATTENDANCES, type HostedTroubles, type TypedHosted } from '../typed-hosted.ts';
import type { TagsTrouble } from '../tags.ts';
import { KINDS } from '../gathering.ts';
import { kindWords } from './kind-words.ts';
import * as m from '#messages';

const TROUBLES = {
  'missing title': m.gatherings_form_title_missing,
  'missing kind': m.gatherings_form_kind_missing,
  'missing attendance': m.gatherings_form_attendance_missing,
  'missing date': m.gatherings_typed_date,
  'not-a-date date': m.gatherings_typed_date_wrong,
  'over date': m.gatherings_form_over,
  'not-a-date lastDate': m.gatherings_typed_date_wrong,
  'too-long lastDate': m.gatherings_form_too_many_days,
  'missing start': m.gatherings_form_start_missing,
  'missing end': m.gatherings_form_end_missing,
  'not-a-time start': m.gatherings_typed_time,
  'not-a-time end': m.gatherings_typed_time,
  'skipped-by-clocks start': m.gatherings_form_skipped,
  'skipped-by-clocks end': m.gatherings_form_skipped,
  'before-start end': m.gatherings_typed_end_before,
  'unknown zone': m.gatherings_form_zone_unknown,
  'not-an-address link': m.gatherings_form_link_wrong,
  'not-a-number placesInPerson': m.gatherings_form_places_wrong,
  'not-a-number placesOnline': m.gatherings_form_places_wrong,
  'missing venue': m.gatherings_form_venue_missing
};

/** What is wrong with a gathering, by field. */
export function wordHostedTroubles(troubles: HostedTroubles): Partial<Record<keyof TypedHosted | 'venue', string>> {
  const worded = Object.entries(troubles).map(([field, trouble]) => {
    if (field === 'tags') return [field, wordTagsTrouble(trouble as TagsTrouble)] as const;
    const known = TROUBLES[`${trouble} ${field}` as keyof typeof TROUBLES] ?? m.gatherings_form_too_long;
    return [field, known()] as const;
  });
  return Object.fromEntries(worded);
}

export function wordTagsTrouble(trouble: TagsTrouble): string {
  return trouble === 'too-many' ? m.gatherings_form_tags_too_many() : m.gatherings_form_too_long();
}

const ATTENDANCE_WORDS = {
  'in-person': m.gatherings_attendance_in_person,
  online: m.gatherings_attendance_online,
  hybrid: m.gatherings_attendance_hybrid
};

export function attendanceChoices(): { value: string; label: string }[] {
  return ATTENDANCES.map((value) => ({ value, label: ATTENDANCE_WORDS[value]() }));
}

export function kindChoices(): { value: string; label: string }[] {
  return KINDS.map((value) => ({ value, label: kindWords(value) }));
}
