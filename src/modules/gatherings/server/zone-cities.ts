/** How Windows shows a zone to people, for instance "(UTC+00:00) Dublin, Edinburgh, Lisbon, London". */
const SHOWN = /^\((?:UTC|GMT)[^)]*\)\s*(.+)$/;

let zones: Map<string, string> | undefined;

/** The IANA zone of the first city that has one, from what Outlook shows people; undefined for anything else. */
export function zoneOfCities(shown: string | undefined): string | undefined {
  const cities = SHOWN.exec(shown?.trim() ?? '')?.[1]?.split(',') ?? [];
  if (cities.length === 0) return undefined;
  zones ??= new Map(Intl.supportedValuesOf('timeZone').map((zone) => [zone.split('/').at(-1) ?? '', zone]));
  return cities.map((city) => zones?.get(city.trim().replaceAll(' ', '_'))).find((zone) => zone !== undefined);
}
