import type { JourneyView, LegView, VerdictView } from './verdict-view.ts';

/** Answers to show and to test with: a made day from Bangor to Birmingham, and what else can come out. */
export const longDay: VerdictView = {
  verdict: 'long-day',
  from: { name: 'Bangor' },
  be: { stop: 'Bangor station', time: '06:53' },
  backAt: { stop: 'Bangor station', time: '21:15' },
  there: {
    depart: 413,
    arrive: 608,
    changes: 2,
    legs: [
      ride('train', 'Bangor', 413, 'Chester', 479, 'Holyhead – Chester'),
      ride('train', 'Chester', 502, 'Crewe', 525),
      ride('train', 'Crewe', 540, 'Birmingham New Street', 597, undefined, 'Euston'),
      walk('Birmingham New Street', 597, 'Birmingham and Midland Institute', 608)
    ].map(withWait),
    home: { minutes: 7, way: 'walk' }
  },
  back: {
    depart: 1029,
    arrive: 1275,
    changes: 2,
    legs: [
      walk('Birmingham and Midland Institute', 1029, 'Birmingham New Street', 1040),
      ride('train', 'Birmingham New Street', 1056, 'Crewe', 1114),
      ride('train', 'Crewe', 1163, 'Chester', 1186),
      ride('train', 'Chester', 1209, 'Bangor', 1275, 'Chester – Holyhead', 'Holyhead')
    ].map(withWait),
    home: { minutes: 7, way: 'walk' }
  },
  lastBack: '18:36',
  isLastBack: false,
  dark: { from: 1100, until: 365 },
  tightest: { way: 'there', minutes: 15, at: 'Crewe' },
  timetable: { name: 'Rail in Wales', date: '2027-03-02', until: '2027-05-16', sample: false },
  guessedPlace: false,
  bearing: 118,
  gathering: {
    title: 'Mashed Library: cake and code',
    start: '2027-03-13T10:30',
    end: '2027-03-13T16:30',
    zone: 'Europe/London',
    place: 'Birmingham',
    attendance: 'in-person',
    days: 1
  }
};

export const dayTrip: VerdictView = {
  ...longDay,
  verdict: 'day-trip',
  be: { stop: 'Bangor station', time: '09:04' },
  backAt: { stop: 'Bangor station', time: '16:31' },
  there: journey([ride('bus', 'Bangor', 544, 'Llandudno Junction', 576, '5')]),
  back: journey([{ ...ride('bus', 'Llandudno Junction', 961, 'Bangor', 991, '5'), onRequest: true }]),
  lastBack: '16:01',
  isLastBack: true,
  tightest: undefined,
  bearing: 76,
  gathering: {
    ...longDay.gathering,
    title: 'Small libraries, big plans',
    start: '2027-03-04T10:00',
    end: '2027-03-04T15:30',
    place: 'Llandudno Junction'
  }
};

export const nightBefore: VerdictView = {
  ...longDay,
  verdict: 'overnight',
  be: { stop: 'Bangor station', time: '15:50', dayBefore: true },
  backAt: { stop: 'Bangor station', time: '20:58' },
  nights: ['before'],
  there: journey([ride('train', 'Bangor', -490, 'Cardiff Central', -240)]),
  back: journey([ride('train', 'Cardiff Central', 981, 'Bangor', 1258)]),
  lastBack: '16:21',
  isLastBack: true,
  tightest: undefined,
  bearing: 160,
  gathering: {
    ...longDay.gathering,
    title: 'Chartership: writing your statement',
    start: '2027-03-18T09:30',
    end: '2027-03-18T16:00',
    place: 'Cardiff'
  }
};

export const online: VerdictView = {
  verdict: 'online',
  from: { name: 'Bangor' },
  isLastBack: false,
  dark: { from: 1110, until: 345 },
  guessedPlace: false,
  gathering: {
    title: 'Summer Bytes: metadata in 40 minutes',
    start: '2027-03-23T12:00',
    end: '2027-03-23T12:40',
    zone: 'Europe/London',
    attendance: 'online',
    days: 1
  }
};

export const outOfReach: VerdictView = {
  ...online,
  verdict: 'out-of-reach',
  timetable: longDay.timetable,
  bearing: 210,
  gathering: { ...longDay.gathering, title: 'Gŵyl y Llyfr', place: 'Aberdaron' }
};

export const noTimetable: VerdictView = {
  ...outOfReach,
  verdict: 'no-timetable',
  missing: 'not-yet',
  timetable: undefined
};

function journey(legs: LegView[]): JourneyView {
  const all = legs.map(withWait);
  const rides = all.filter((leg) => leg.kind === 'ride').length;
  return { depart: all[0]!.depart, arrive: all.at(-1)!.arrive, changes: Math.max(0, rides - 1), legs: all };
}

function ride(
  mode: LegView['mode'],
  fromName: string,
  depart: number,
  toName: string,
  arrive: number,
  line?: string,
  headsign?: string
): LegView {
  return { kind: 'ride', mode, fromName, toName, depart, arrive, minutes: arrive - depart, line, headsign };
}

function walk(fromName: string, depart: number, toName: string, arrive: number): LegView {
  return { kind: 'walk', fromName, toName, depart, arrive, minutes: arrive - depart };
}

function withWait(leg: LegView, index: number, legs: LegView[]): LegView {
  const waitBefore = index === 0 ? 0 : leg.depart - legs[index - 1]!.arrive;
  return waitBefore > 0 ? { ...leg, waitBefore } : leg;
}
