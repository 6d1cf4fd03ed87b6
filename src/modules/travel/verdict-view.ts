import type { Mode, Riding } from '@afield/reach';

export type { Mode } from '@afield/reach';

/** Everything that an answer on a page is drawn from: names instead of ids, and no sentence yet. */
export type VerdictView = {
  /** `no-start`: nobody has said where from; `place-unknown`: nobody knows where to */
  verdict: VerdictWord;
  /** the starting place that the answer was counted from */
  from?: { name: string };
  /** where to be when the first ride leaves, without `stop` on foot and where the start is hidden; `dayBefore`: on the day before the gathering */
  be?: { stop?: string; time: ClockTime; dayBefore?: boolean };
  /** where the last ride home ends; `dayAfter`: on the day after the gathering's end */
  backAt?: { stop?: string; time: ClockTime; dayAfter?: boolean };
  there?: JourneyView;
  back?: JourneyView;
  /** the latest leaving from the gathering's place that is still home in time */
  lastBack?: ClockTime;
  /** the way home shown is the last one */
  isLastBack: boolean;
  /** leaves before 05:00 of the day itself */
  veryEarly?: boolean;
  /** where an `overnight` is spent; several are possible */
  nights?: Night[];
  dark: Darkness;
  tightest?: TightestChange;
  timetable?: TimetableView;
  /** of `no-timetable`: no timetable at all, none for that date yet, or that date is before the first one */
  missing?: 'none' | 'not-yet' | 'over';
  /** the hours that were assumed because the gathering does not say them */
  countedAs?: { start: ClockTime; end: ClockTime };
  /** the gathering's place was found by its name only */
  guessedPlace: boolean;
  /** how whoever asked travels, where not by everything */
  riding?: Riding;
  /** minutes of the longest `local` leg counted, where there is one */
  local?: Minutes;
  /** degrees clockwise from north, from the starting place to the gathering's */
  bearing?: number;
  gathering: GatheringView;
};

export type VerdictWord =
  'day-trip' | 'long-day' | 'overnight' | 'out-of-reach' | 'online' | 'no-timetable' | 'place-unknown' | 'no-start';

/** HH:MM by the clock of the gathering's place, 00:00 to 23:59. */
export type ClockTime = string;

/**
 * Whole minutes; as a time of day, from local midnight of the gathering's day: of its first for the way there, of its last for the
 * way home. Negative on the day before, past 1440 on the day after. Seconds are cut off leaving and rounded up arriving.
 */
export type Minutes = number;

export type Night = 'before' | 'between' | 'after';

/** Civil dusk (`from`) and dawn (`until`) on the day of the way home; neither: light all day. */
export type Darkness = { from?: Minutes; until?: Minutes; /** the sun does not come near the horizon */ allDay?: true };

export type GatheringView = {
  title: string;
  /** YYYY-MM-DDTHH:MM by the clock of `zone` */
  start: string;
  end: string;
  /** IANA name */
  zone: string;
  place?: string;
  attendance: 'in-person' | 'online' | 'hybrid';
  /** calendar days it touches, 1 for a day or an evening */
  days: number;
};

/** From the starting stop to the gathering's door or the other way round: what lies between home and the stop is `home`, no leg. */
export type JourneyView = {
  depart: Minutes;
  arrive: Minutes;
  changes: number;
  legs: LegView[];
  /** between the stop and the person's door, or the place's centre */
  home?: { minutes: Minutes; way?: 'walk' | 'bike' | 'car' | 'lift'; fromCentre?: boolean };
};

export type LegView = {
  kind: 'walk' | 'ride' | 'local';
  /** of a ride */
  mode?: Mode;
  fromName: string;
  toName: string;
  depart: Minutes;
  arrive: Minutes;
  minutes: Minutes;
  /** name of the line, as the timetable has it */
  line?: string;
  headsign?: string;
  /** standing at `fromName` before this leg leaves */
  waitBefore?: Minutes;
  /** has to be asked for: rung up before, or waved at */
  onRequest?: boolean;
};

export type TightestChange = {
  way: 'there' | 'back';
  minutes: Minutes;
  /** name of the stop where the next ride is boarded */
  at: string;
  /** given when it is under 8 minutes: when one is there, or back, by the next ride; undefined `next`: not at all that day */
  ifMissed?: { next?: ClockTime };
};

/** `date` and `until` as YYYY-MM-DD: of what day the timetable is, and the last day it covers. */
export type TimetableView = { name: string; date: string; until: string; sample: boolean };
