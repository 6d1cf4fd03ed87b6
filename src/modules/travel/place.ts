/** A stop of a timetable, or a town or village. */
export type Place = {
  key: string;
  name: string;
  /** in the other language */
  otherName?: string;
  district?: string;
  /** ISO 3166 */
  country?: string;
  lat: number;
  lon: number;
  /** of a town: how many people live there, where that is known */
  population?: number;
  kind: 'stop' | 'place';
  /** of a stop: the timetable's name */
  timetable?: string;
  sample?: boolean;
};

/** "Bangor (Gwynedd)": a name that tells it from others of its name. */
export function placeLabel({ name, district, kind }: Pick<Place, 'name' | 'district' | 'kind'>): string {
  return kind === 'place' && district && district !== name ? `${name} (${district})` : name;
}
