import type { DatedJourney, Leg, LiveAlert, RideStatus } from '@afield/reach';
import { instantOf } from '@afield/reach/server';
import { clockTime, minutesByClock } from '../clock-time.ts';
import type { Outing } from '../outing.ts';
import type { ChangedRide, TodayView } from '../today.ts';
import { answerOutingIn, isPlaced } from './answer-outing.ts';
import { type Answered, askTimetables } from './ask-timetables.ts';
import type { Start } from './keep-start.ts';
import { usableTimetables } from './list-timetables.ts';
import { liveNetwork, liveStateOf } from './live-states.ts';
import { type Network, networkOf, type Travelling, type UsableTimetable } from './travelling.ts';

/** Somebody's outing on the day itself, in her language. */
export type AskedToday = { outing: Outing; start: Start; language: string };

/** What is known of a way there and home today; undefined where nothing is, where it is another day, or there is none. */
export async function answerToday(
  travelling: Travelling,
  { outing, start, language }: AskedToday,
  now: Date
): Promise<TodayView | undefined> {
  if (!isToday(outing, now)) return undefined;
  const planned = networkOf(await usableTimetables(travelling));
  const live = liveNetwork(planned, now);
  if (!planned || !live || !isPlaced(outing) || outing.attendance === 'online') return undefined;
  const answered = await askTimetables(travelling, planned, outing, start);
  if (!answered) return undefined;
  const rides = ridesOf(answered);
  const statuses = await Promise.all(rides.map((ride) => statusOf(travelling, planned, ride)));
  return {
    was: await answerOutingIn(travelling, planned, outing, start),
    now: await answerOutingIn(travelling, live.network, outing, start),
    rides: rides.flatMap((ride, index) => changedRide(answered, ride, statuses[index] ?? null, outing.zone)),
    alerts: alertsOn(planned, rides, { language, now }),
    said: clockIn(live.said, outing.zone)
  };
}

function isToday({ days, zone }: Outing, now: Date): boolean {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString();
  return days.some(({ date }) => date === today);
}

type Ride = { way: 'there' | 'back'; date: string; leg: Leg & { trip: string } };

function ridesOf({ answer }: Answered): Ride[] {
  const of = (way: 'there' | 'back', journey: DatedJourney | null): Ride[] =>
    (journey?.legs ?? []).flatMap((leg) =>
      journey && leg.trip !== null ? [{ way, date: journey.date, leg: { ...leg, trip: leg.trip } }] : []
    );
  return [...of('there', answer.there), ...of('back', answer.back)];
}

/** The timetable that an id of the network is of, and the id there. */
function ownOf({ timetables }: Network, id: string): { timetable: UsableTimetable; id: string } {
  const [first] = timetables;
  if (timetables.length === 1) return { timetable: first, id };
  const [, number = '1', own = id] = /^(\d+):(.*)$/s.exec(id) ?? [];
  return { timetable: timetables[Number(number) - 1] ?? first, id: own };
}

async function statusOf({ reach }: Travelling, network: Network, { date, leg }: Ride): Promise<RideStatus> {
  const { timetable, id: trip } = ownOf(network, leg.trip);
  const [from, to] = [ownOf(network, leg.from).id, ownOf(network, leg.to).id];
  const [status] = await reach.rides(timetable.file, [{ trip, from, to, date, depart: leg.depart }], network.zone);
  return status ?? null;
}

function changedRide({ names, network }: Answered, ride: Ride, status: RideStatus, zone: string): ChangedRide[] {
  if (!status) return [];
  const { way, date, leg } = ride;
  const nameOf = (id: string) => names.stops[id] ?? id;
  const about = { way, time: clockIn(instantOf(date, leg.depart, network.zone), zone), from: nameOf(leg.from) };
  if (status.is === 'cancelled') return [{ ...about, is: 'cancelled' }];
  if (status.is === 'late') return [{ ...about, is: 'late', minutes: Math.round(status.late / 60) }];
  const at = [leg.from, leg.to].find((id) => ownOf(network, id).id === status.stop) ?? status.stop;
  return [{ ...about, is: 'skipping', stop: nameOf(at) }];
}

/** What publishers say of the lines, trips and stops of a way, each once. */
function alertsOn(network: Network, rides: readonly Ride[], reader: { language: string; now: Date }): string[] {
  const said = rides.flatMap(({ leg }) => {
    const trip = ownOf(network, leg.trip);
    const ids = { trip: trip.id, route: ownOf(network, leg.route ?? '').id };
    const stops = [leg.from, leg.to].map((id) => ownOf(network, id).id);
    const alerts = liveStateOf(trip.timetable, reader.now)?.alerts ?? [];
    return alerts.filter((alert) => isNow(alert, reader.now) && isAbout(alert, ids, stops));
  });
  return [...new Set(said.map((alert) => wordsIn(alert, reader.language)))].filter(Boolean);
}

function isNow({ periods }: LiveAlert, now: Date): boolean {
  const at = now.getTime() / 1000;
  return periods.length === 0 || periods.some(({ from, until }) => (from ?? 0) <= at && at <= (until ?? Infinity));
}

function isAbout({ about }: LiveAlert, { trip, route }: { trip: string; route: string }, stops: string[]): boolean {
  return about.some(
    (one) =>
      (one.trip !== '' || one.route !== '' || one.stop !== '') &&
      (one.trip === '' || one.trip === trip) &&
      (one.route === '' || one.route === route) &&
      (one.stop === '' || stops.includes(one.stop))
  );
}

function wordsIn({ texts }: LiveAlert, language: string): string {
  const of = (wanted: string) => texts.find((one) => one.language.split('-')[0] === wanted);
  return (of(language) ?? of('en') ?? texts[0])?.text.trim() ?? '';
}

function clockIn(instant: number, zone: string): string {
  const date = Temporal.Instant.fromEpochMilliseconds(instant * 1000)
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();
  return clockTime(minutesByClock(instant, date, zone, 'down'));
}
