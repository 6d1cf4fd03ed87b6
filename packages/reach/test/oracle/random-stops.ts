import fc from 'fast-check';
import type { FeedRow } from '../feed-folder.ts';

/** The places that random stops stand at, some within a walk of each other, in degrees around 52 north, 3 west. */
const SPOTS = [0, 0.002, 0.004, 0.02, 0.022, 0.05, 0.1, 0.101].map((north, i) => ({
  lat: 52 + north,
  lon: -3 + (i % 3) * 0.003
}));
const STOPS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const;
export const STATION = 'STATION';

const spot = fc.constantFrom(...SPOTS);

export const wheelchair = fc.constantFrom('', '0', '1', '1', '1', '2');

const stop = (id: string) =>
  fc
    .record({ place: fc.option(spot, { freq: 8, nil: null }), inStation: fc.boolean(), wheelchairs: wheelchair })
    .map(({ place, inStation, wheelchairs }): FeedRow => ({
      stop_id: id,
      stop_name: `Stop ${id}`,
      stop_lat: place?.lat ?? '',
      stop_lon: place?.lon ?? '',
      location_type: '',
      parent_station: inStation ? STATION : '',
      wheelchair_boarding: wheelchairs
    }));

export const stops = fc.tuple(...STOPS.map(stop));

/** Mostly of a few, so that trips meet and rows are about the same changes. */
export const busy = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom('A', 'B', 'C') },
  { weight: 1, arbitrary: fc.constantFrom(...STOPS) }
);

/** A stop, and which of the feeds it is of, if there are several. */
export const randomStop = fc.record({ id: fc.constantFrom(...STOPS), feed: fc.integer({ min: 1, max: 2 }) });

/** Points near and far from the stops. */
export const randomPoint = fc.oneof(
  spot,
  fc.record({
    lat: fc.integer({ min: 51980, max: 52120 }).map((n) => n / 1000),
    lon: fc.integer({ min: -3010, max: -2980 }).map((n) => n / 1000)
  })
);
