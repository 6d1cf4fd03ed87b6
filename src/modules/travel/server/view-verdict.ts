import type { DatedJourney } from '@afield/reach';
import { instantOf } from '@afield/reach/server';
import { bearing } from '../bearing.ts';
import { clockTime, dateTime, minutesByClock } from '../clock-time.ts';
import { darkness } from '../darkness.ts';
import { nightsAway } from '../nights-away.ts';
import type { Outing, OutingDay, PlacedOuting } from '../outing.ts';
import type {
  GatheringView,
  JourneyView,
  TightestChange,
  TimetableView,
  VerdictView,
  VerdictWord
} from '../verdict-view.ts';
import type { Answered } from './ask-timetables.ts';
import { datesOf, type UsableTimetable } from './travelling.ts';
import { viewJourney } from './view-journey.ts';

const VERY_EARLY = 5 * 60;

/** The first and the last day of an outing; one and the same where it has one. */
export function endsOf(outing: Outing): { first: OutingDay; last: OutingDay } {
  const [first, last] = [outing.days[0], outing.days.at(-1)];
  if (!first || !last) throw new Error('an outing has at least one day');
  return { first, last };
}

/** An answer that no timetable was needed for. */
export function viewWithout(outing: Outing, verdict: VerdictWord, from?: { name: string }): VerdictView {
  const { last } = endsOf(outing);
  return {
    verdict,
    ...(from && { from }),
    isLastBack: false,
    dark: outing.place ? darkness(outing.place, last.date, outing.zone) : {},
    guessedPlace: outing.place?.guessed ?? false,
    gathering: viewGathering(outing),
    ...assumedHours(outing)
  };
}

/** The answer that timetables gave, as a page shows it. */
export function viewAnswered(outing: PlacedOuting, answered: Answered, tightest?: TightestChange): VerdictView {
  const { answer, home, network, names } = answered;
  const { first, last } = endsOf(outing);
  const view = (journey: DatedJourney | null, way: 'there' | 'back', date: string) =>
    journey
      ? viewJourney(journey, way, {
          start: home.start,
          venue: outing.place.name.split(',')[0] ?? outing.place.name,
          names,
          frame: { counted: network.zone, zone: outing.zone, date }
        })
      : undefined;
  const there = view(answer.there, 'there', first.date);
  const back = view(answer.back, 'back', last.date);
  const basic = viewWithout(outing, answer.verdict, { name: home.start.name });
  return {
    ...basic,
    ...(there && { there, be: whereToBe(there), ...early(there) }),
    ...(back && { back, backAt: whereBack(back) }),
    ...lastBackOf(answered, outing, last),
    ...(answer.verdict === 'overnight' && there && back && { nights: nights(outing, answered, there, back) }),
    ...(answer.verdict === 'no-timetable'
      ? { missing: first.date < datesOf(network).first ? ('over' as const) : ('not-yet' as const) }
      : { timetable: viewTimetables(usedIn(answered, first.date)) }),
    ...(tightest && { tightest }),
    ...localMinutes(there, back),
    ...(answered.first.riding && { riding: answered.first.riding }),
    bearing: bearing(home.start, outing.place)
  };
}

/** The timetables that the ways there and back go by; where there are none, all that could have said something of the date. */
function usedIn({ answer, network }: Answered, date: string): readonly UsableTimetable[] {
  const { timetables } = network;
  if (timetables.length === 1) return timetables;
  const trips = [answer.there, answer.back].flatMap((journey) => journey?.legs.map(({ trip }) => trip ?? '') ?? []);
  const used = timetables.filter((_, index) => trips.some((trip) => trip.startsWith(`${index + 1}:`)));
  if (used.length > 0) return used;
  const covering = timetables.filter(({ firstDate, lastDate }) => firstDate <= date && date <= lastDate);
  return covering.length > 0 ? covering : timetables;
}

/** As old as the oldest, and good until the first of them ends. */
function viewTimetables(timetables: readonly UsableTimetable[]): TimetableView {
  const [date] = timetables.map(({ importedOn }) => importedOn).toSorted();
  const [until] = timetables.map(({ lastDate }) => lastDate).toSorted();
  return {
    name: timetables.map(({ name }) => name).join(' + '),
    date: date ?? '',
    until: until ?? '',
    sample: timetables.some(({ sample }) => sample)
  };
}

function viewGathering(outing: Outing): GatheringView {
  const { first, last } = endsOf(outing);
  return {
    title: outing.title,
    start: dateTime(first.date, first.start),
    end: dateTime(last.date, last.end),
    zone: outing.zone,
    ...(outing.place && { place: outing.place.name }),
    attendance: outing.attendance,
    days: outing.days.length
  };
}

function assumedHours(outing: Outing): Pick<VerdictView, 'countedAs'> {
  if (!outing.assumed) return {};
  const { first, last } = endsOf(outing);
  return { countedAs: { start: clockTime(first.start / 60), end: clockTime(last.end / 60) } };
}

function whereToBe({ depart, legs }: JourneyView): VerdictView['be'] {
  const ride = legs.find((leg) => leg.kind === 'ride');
  const time = ride?.depart ?? depart;
  return { ...(ride && { stop: ride.fromName }), time: clockTime(time), ...(time < 0 && { dayBefore: true }) };
}

function whereBack({ arrive, legs }: JourneyView): VerdictView['backAt'] {
  const ride = legs.findLast((leg) => leg.kind === 'ride');
  const time = ride?.arrive ?? arrive;
  return { ...(ride && { stop: ride.toName }), time: clockTime(time), ...(time >= 1440 && { dayAfter: true }) };
}

function early({ depart, home }: JourneyView): Pick<VerdictView, 'veryEarly'> {
  const leaves = depart - (home?.minutes ?? 0);
  return depart >= 0 && leaves < VERY_EARLY ? { veryEarly: true } : {};
}

function lastBackOf({ answer, last: asked, network }: Answered, { zone }: Outing, last: OutingDay) {
  if (answer.lastBack === null) return { isLastBack: false };
  const minutes = minutesByClock(instantOf(asked.date, answer.lastBack, network.zone), last.date, zone, 'down');
  const isLastBack = answer.back !== null && answer.back.depart >= answer.lastBack;
  return { lastBack: clockTime(minutes), isLastBack };
}

function nights(outing: Outing, { home }: Answered, there: JourneyView, back: JourneyView) {
  const { earliest, latest } = home.limits;
  return nightsAway(
    {
      leaves: there.depart - (there.home?.minutes ?? 0),
      home: back.arrive + (back.home?.minutes ?? 0),
      days: outing.days.length
    },
    { earliest: earliest / 60, latest: latest / 60 }
  );
}

function localMinutes(...journeys: (JourneyView | undefined)[]): Pick<VerdictView, 'local'> {
  const legs = journeys.flatMap((journey) => journey?.legs ?? []).filter((leg) => leg.kind === 'local');
  return legs.length > 0 ? { local: Math.max(...legs.map((leg) => leg.minutes)) } : {};
}
