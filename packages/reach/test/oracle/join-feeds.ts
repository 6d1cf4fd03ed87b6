import type { Feed, Transfer } from './feed.ts';

/** Several feeds as one: every id with the number of its feed before it. One alone stays as it is. */
export function joinFeeds(feeds: Feed[]): Feed {
  if (feeds.length === 1) return feeds[0]!;
  const numbered = feeds.map(number);
  return {
    zone: feeds[0]!.zone,
    stops: new Map(numbered.flatMap((feed) => [...feed.stops])),
    served: new Set(numbered.flatMap((feed) => [...feed.served])),
    trips: numbered.flatMap((feed) => feed.trips),
    calendar: new Map(numbered.flatMap((feed) => [...feed.calendar])),
    transfers: numbered.flatMap((feed) => feed.transfers),
    seats: new Map(numbered.flatMap((feed) => [...feed.seats])),
    dates: numbered.flatMap((feed) => feed.dates)
  };
}

function number(feed: Feed, index: number): Feed {
  const as = (id: string) => (id === '' ? '' : `${index + 1}:${id}`);
  const end = ({ stop, route, trip }: Transfer['from']) => ({ stop: as(stop), route: as(route), trip: as(trip) });
  return {
    ...feed,
    stops: new Map(
      [...feed.stops].map(([id, stop]) => [as(id), { ...stop, id: as(id), parent: as(stop.parent) }] as const)
    ),
    served: new Set([...feed.served].map(as)),
    trips: feed.trips.map((trip) => ({
      ...trip,
      id: as(trip.id),
      route: as(trip.route),
      service: as(trip.service),
      block: as(trip.block),
      calls: trip.calls.map((call) => ({ ...call, stop: as(call.stop) }))
    })),
    calendar: new Map([...feed.calendar].map(([service, dates]) => [as(service), dates] as const)),
    transfers: feed.transfers.map((row) => ({ ...row, from: end(row.from), to: end(row.to) })),
    seats: new Map(
      [...feed.seats].map(([pair, stays]) => [JSON.stringify((JSON.parse(pair) as string[]).map(as)), stays] as const)
    )
  };
}
