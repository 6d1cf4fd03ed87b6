import type { TypedHosted } from '../typed-hosted.ts';
import * as m from '#messages';

const WORDS = {
  title: m.gatherings_form_title,
  kind: m.gatherings_form_kind,
  attendance: m.gatherings_form_attendance,
  date: m.gatherings_form_date,
  start: m.gatherings_form_start,
  lastDate: m.gatherings_form_last_date,
  end: m.gatherings_form_end,
  zone: m.gatherings_form_zone,
  room: m.gatherings_form_room,
  link: m.gatherings_form_link,
  about: m.gatherings_form_about,
  bring: m.gatherings_form_bring,
  door: m.gatherings_form_door,
  newcomers: m.gatherings_form_newcomers,
  tags: m.gatherings_form_tags,
  fee: m.gatherings_form_fee,
  placesInPerson: m.gatherings_form_places_in_person,
  placesOnline: m.gatherings_form_places_online,
  shownTo: m.gatherings_form_shown_to
} satisfies Record<keyof TypedHosted, () => string>;

/** What a field of the form is called. */
export function fieldWord(field: keyof TypedHosted): string {
  return WORDS[field]();
}
