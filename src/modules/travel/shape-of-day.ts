import { placeLabels, type Label } from './place-labels.ts';
import type { JourneyView, Minutes, VerdictView } from './verdict-view.ts';

/** The strip runs from five in the morning to one at night. */
const FIRST = 5 * 60;
const LAST = 25 * 60;

/** A moon at the left end covers so much of the narrowest strip. */
const MOON = 10;

/** Between two points of the strip, in percent of its width. */
export type Span = { from: number; to: number };

/** What is drawn on the strip; all in percent of its width, true to the minute. */
export type Shape = {
  dark: Span[];
  travel: Span[];
  waits: Span[];
  ground?: Span;
  /** where the person leaves the starting stop and is back at it */
  ends: number[];
  /** a night away: before the day, in the middle of the gathering, after the day */
  moons: number[];
  labels: Label[];
};

/** Where a time of day stands on the strip, in percent; times outside it at its ends. */
export function onStrip(minutes: Minutes): number {
  const percent = ((minutes - FIRST) / (LAST - FIRST)) * 100;
  return Math.round(Math.min(100, Math.max(0, percent)) * 100) / 100;
}

/** The hours that a ruler names. */
export const HOURS = [6, 12, 18, 24].map((hour) => ({ hour, at: onStrip(hour * 60) }));

/** The day of a gathering as one strip: several days are laid over each other, there on the first, back on the last. */
export function shapeOfDay(view: VerdictView): Shape {
  const { there } = view;
  const hours = hoursOf(view);
  const moons = moonsOf(view, hours);
  const back = isFirstDayOnly(view, hours) ? undefined : view.back;
  const legs = [there, back].flatMap((journey) => (journey ? stretchesOf(journey) : []));
  const gaps = [
    ...(there ? [...gapsBetween(there.legs), ...beforeTheStart(there, hours)] : []),
    ...(back ? [...gapsBetween(back.legs), { depart: hours.end, arrive: back.depart }] : [])
  ];
  return {
    dark: darkSpans(view),
    travel: legs.flatMap((leg) => span(leg.depart, leg.arrive)),
    waits: gaps.flatMap((gap) => span(gap.depart, gap.arrive)),
    ground: span(hours.start, hours.end)[0],
    ends: [there?.depart, back?.arrive]
      .filter(isOnDay)
      .map(onStrip)
      .filter((at) => !isUnderMoon(at, moons)),
    moons,
    labels: placeLabels(
      [
        { minutes: there?.depart, weight: 8 },
        { minutes: back?.arrive, weight: 8 },
        { minutes: hours.start, weight: 4 },
        { minutes: hours.endKnown, weight: 2 }
      ].flatMap(({ minutes, weight }) => (isOnDay(minutes) ? [{ minutes, weight, at: onStrip(minutes) }] : []))
    )
  };
}

type Hours = { start: Minutes; end: Minutes; /** undefined where the end lies outside the strip */ endKnown?: Minutes };

/** A last day that ends by the clock before the first began cannot be laid over it. */
function isFirstDayOnly({ gathering }: VerdictView, { endKnown }: Hours): boolean {
  return gathering.days > 1 && endKnown === undefined;
}

function hoursOf({ gathering, countedAs, back }: VerdictView): Hours {
  const start = minutesOf(countedAs?.start ?? gathering.start.slice(11));
  const clockEnd = minutesOf(countedAs?.end ?? gathering.end.slice(11));
  if (clockEnd > start) return { start, end: clockEnd, endKnown: clockEnd };
  return { start, end: Math.max(LAST, back?.depart ?? LAST) };
}

function minutesOf(clockTime: string): Minutes {
  return Number(clockTime.slice(0, 2)) * 60 + Number(clockTime.slice(3, 5));
}

function isOnDay(minutes: Minutes | undefined): minutes is Minutes {
  return minutes !== undefined && minutes >= 0 && minutes <= LAST + 180;
}

/** The piece of a stretch of time that lies on the strip, if any. */
function span(depart: Minutes, arrive: Minutes): Span[] {
  const piece = { from: onStrip(depart), to: onStrip(arrive) };
  return piece.to > piece.from ? [piece] : [];
}

/** A journey whose legs are hidden is one stretch. */
function stretchesOf({ legs, depart, arrive }: JourneyView): Stretch[] {
  return legs.length > 0 ? legs : [{ depart, arrive }];
}

/** Who is there the day before does not stand about all night. */
function beforeTheStart({ arrive }: Stretch, { start }: Hours): Stretch[] {
  return arrive < 0 ? [] : [{ depart: arrive, arrive: start }];
}

type Stretch = { depart: Minutes; arrive: Minutes };

function gapsBetween(legs: Stretch[]): Stretch[] {
  return legs.slice(1).map((leg, index) => ({ depart: legs[index]?.arrive ?? leg.depart, arrive: leg.depart }));
}

function darkSpans({ dark }: VerdictView): Span[] {
  if (dark.allDay) return [{ from: 0, to: 100 }];
  const morning = dark.until === undefined ? [] : span(FIRST, dark.until);
  const evening = dark.from === undefined ? [] : span(dark.from, LAST);
  return [...morning, ...evening];
}

/** An early start that a night before would spare: the moon stands in its place. */
function isUnderMoon(at: number, moons: number[]): boolean {
  return at < MOON && moons.some((moon) => moon < MOON);
}

function moonsOf({ nights = [] }: VerdictView, { start, end }: Hours): number[] {
  const where = { before: 3, between: (onStrip(start) + onStrip(end)) / 2, after: 97 };
  return nights.map((night) => where[night]);
}
