import { ACCESS_ANSWERS, type AccessAnswer, type Venue } from './venue.ts';

/** A venue as somebody typed it. */
export type TypedVenue = {
  name: string;
  address: string;
  town: string;
  /** "53.2, -4.1", or nothing: then it is in the middle of its town */
  point: string;
  stepFree: string;
  hearingLoop: string;
  sockets: string;
  wifi: string;
  access: string;
  nearestStop: string;
};

export type VenueTroubles = Partial<{
  name: 'too-long';
  address: 'too-long';
  /** `unknown`: no town of that name is on any list of places */
  town: 'missing' | 'too-long' | 'unknown';
  point: 'not-a-point';
  sockets: 'too-long';
  wifi: 'too-long';
  access: 'too-long';
  nearestStop: 'too-long';
}>;

/** All of a venue but where its town is, which the list of places knows. */
export type CheckedVenue = Omit<Venue, 'id' | 'lat' | 'lon' | 'pointTold'> & { point?: { lat: number; lon: number } };

const LONGEST = {
  name: 120,
  address: 200,
  town: 120,
  sockets: 120,
  wifi: 120,
  access: 2000,
  nearestStop: 200
} as const;

/** Reads the form of a venue; one without a name is called by its town. */
export function checkVenue(typed: TypedVenue): { checked: CheckedVenue } | { troubles: VenueTroubles } {
  const texts = readTexts(typed);
  const point = readPoint(typed.point);
  const long = (Object.keys(LONGEST) as (keyof typeof LONGEST)[]).filter((name) => texts[name].length > LONGEST[name]);
  const troubles: VenueTroubles = {
    ...(texts.town === '' && { town: 'missing' as const }),
    ...Object.fromEntries(long.map((name) => [name, 'too-long' as const])),
    ...(point === null && { point: 'not-a-point' as const })
  };
  if (Object.keys(troubles).length > 0) return { troubles };
  return {
    checked: {
      ...texts,
      name: texts.name || texts.town,
      stepFree: answerOf(typed.stepFree),
      hearingLoop: answerOf(typed.hearingLoop),
      ...(point && { point })
    }
  };
}

function readTexts(typed: TypedVenue): Record<keyof typeof LONGEST, string> {
  const line = (text: string) => text.trim().replaceAll(/\s+/g, ' ');
  return {
    name: line(typed.name),
    address: line(typed.address),
    town: line(typed.town),
    sockets: line(typed.sockets),
    wifi: line(typed.wifi),
    access: typed.access.replaceAll('\r\n', '\n').trim(),
    nearestStop: line(typed.nearestStop)
  };
}

/** As maps on the web give it; undefined for nothing, null for what is no point on earth. */
function readPoint(typed: string): { lat: number; lon: number } | undefined | null {
  if (typed.trim() === '') return undefined;
  const match = /^\s*(-?\d{1,2}(?:\.\d+)?)\s*[,;\s]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(typed);
  const [lat, lon] = [Number(match?.[1] ?? NaN), Number(match?.[2] ?? NaN)];
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : null;
}

function answerOf(typed: string): AccessAnswer {
  return ACCESS_ANSWERS.find((one) => one === typed) ?? 'unknown';
}

/** The form of a venue before anything is typed. */
export const BLANK_VENUE: TypedVenue = {
  name: '',
  address: '',
  town: '',
  point: '',
  stepFree: 'unknown',
  hearingLoop: 'unknown',
  sockets: '',
  wifi: '',
  access: '',
  nearestStop: ''
};

/** The form filled with a venue that there is. */
export function typeVenue(venue: Venue): TypedVenue {
  const { name, address, town, stepFree, hearingLoop, sockets, wifi, access, nearestStop } = venue;
  const point = venue.pointTold ? `${venue.lat}, ${venue.lon}` : '';
  return { name, address, town, stepFree, hearingLoop, sockets, wifi, access, nearestStop, point };
}
