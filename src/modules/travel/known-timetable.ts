/** A timetable that is known to be published somewhere; see data/known-timetables.json. */
export type KnownTimetable = {
  /** ISO 3166 */
  country: string;
  name: string;
  /** null: there is no feed to import from an address; docs/timetables.md says what to do */
  address: string | null;
  publisher: string;
  licence: string;
  megabytes: number | null;
  /** YYYY-MM-DD; null: nobody has tried it */
  tried: string | null;
};

/** The list by country, in the order in which it stands. */
export function byCountry(known: readonly KnownTimetable[]): { country: string; timetables: KnownTimetable[] }[] {
  const countries = [...new Set(known.map(({ country }) => country))];
  return countries.map((country) => ({ country, timetables: known.filter((one) => one.country === country) }));
}
