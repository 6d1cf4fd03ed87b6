import { type DatedJourney, type Leg, modeOf, type Names } from '@afield/reach';
import { instantOf } from '@afield/reach/server';
import { minutesByClock } from '../clock-time.ts';
import type { StartingPlace } from '../starting-place.ts';
import type { JourneyView, LegView } from '../verdict-view.ts';

/** How the times of a journey become minutes on a page. */
export type Frame = {
  /** the timetable's zone */
  counted: string;
  /** the gathering's zone, and the date that its minutes count from */
  zone: string;
  date: string;
};

export type Ways = { start: StartingPlace; venue: string; names: Names; frame: Frame };

/** A journey as a page shows it: the walk between the person's door and the stop is `home`, and no leg. */
export function viewJourney(
  journey: DatedJourney,
  way: 'there' | 'back',
  { start, venue, names, frame }: Ways
): JourneyView {
  const atHome = way === 'there' ? 0 : journey.legs.length - 1;
  const homeLeg = journey.legs[atHome];
  const isWalkToStop = homeLeg?.kind === 'walk' && journey.legs.length > 1;
  const shown = isWalkToStop ? journey.legs.filter((leg) => leg !== homeLeg) : journey.legs;
  const doors = way === 'there' ? { from: start.name, to: venue } : { from: venue, to: start.name };
  const legs = shown.map((leg) => viewLeg(leg, journey.date, doors, names, frame));
  const [first, last] = [legs[0], legs.at(-1)];
  if (!first || !last) throw new Error('a journey has at least one leg');
  return {
    depart: first.depart,
    arrive: last.arrive,
    changes: journey.changes,
    legs: legs.map((leg, index) => ({ ...leg, ...waitBefore(legs[index - 1], leg) })),
    ...(isWalkToStop && homeLeg && { home: viewHome(homeLeg, start) })
  };
}

function viewHome(leg: Leg, start: StartingPlace): JourneyView['home'] {
  if (start.kind === 'place') return { minutes: Math.ceil((leg.arrive - leg.depart) / 60), fromCentre: true };
  return { minutes: start.minutes ?? Math.ceil((leg.arrive - leg.depart) / 60), way: start.way ?? 'walk' };
}

function waitBefore(before: LegView | undefined, leg: LegView): Pick<LegView, 'waitBefore'> {
  const waited = before ? leg.depart - before.arrive : 0;
  return waited > 0 ? { waitBefore: waited } : {};
}

function viewLeg(leg: Leg, date: string, doors: { from: string; to: string }, names: Names, frame: Frame): LegView {
  const minutes = (seconds: number, round: 'down' | 'up') =>
    minutesByClock(instantOf(date, seconds, frame.counted), frame.date, frame.zone, round);
  const depart = minutes(leg.depart, 'down');
  const arrive = minutes(leg.arrive, 'up');
  const line = leg.route === null ? undefined : names.lines[leg.route];
  return {
    kind: leg.kind,
    fromName: leg.from === 'door' ? doors.from : (names.stops[leg.from] ?? leg.from),
    toName: leg.to === 'door' ? doors.to : (names.stops[leg.to] ?? leg.to),
    depart,
    arrive,
    minutes: Math.ceil((leg.arrive - leg.depart) / 60),
    ...(line && { mode: modeOf(line.mode), ...(line.name && { line: line.name }) }),
    ...(leg.trip !== null && names.headsigns[leg.trip] && { headsign: names.headsigns[leg.trip] }),
    ...(leg.onRequest && { onRequest: true })
  };
}
