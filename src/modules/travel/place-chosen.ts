import type { MeetingTime } from './meeting-times.ts';

/** One of the places of an answer to "where should we meet?", and its time. */
export type PlaceChosen = MeetingTime & { place: { key: string; name: string; lat: number; lon: number } };

/** What a form sends for a place on its day. */
export function chosenValue(
  { key, name, lat, lon, time }: PlaceChosen['place'] & { time: number },
  times: readonly MeetingTime[]
): string {
  const { date, start, end } = times[time] ?? { date: '', start: '', end: '' };
  return [date, start, end, lat, lon, encodeURIComponent(key), name].join('|');
}

/** The same read; undefined where it was made up. */
export function readChosen(value: string): PlaceChosen | undefined {
  const [date = '', start = '', end = '', lat = '', lon = '', key = '', ...rest] = value.split('|');
  const place = { key: decoded(key), name: rest.join('|'), lat: Number(lat), lon: Number(lon) };
  const isPoint = [lat, lon].every((number) => /^-?[\d.]+$/.test(number));
  const isPlace = isPoint && Math.abs(place.lat) <= 90 && Math.abs(place.lon) <= 180;
  return isPlace && /^.{1,120}$/.test(place.name) ? { place, date, start, end } : undefined;
}

function decoded(key: string): string {
  try {
    return decodeURIComponent(key).slice(0, 300);
  } catch {
    return '';
  }
}
