/** What a GTFS-Realtime feed says, as far as it is used; times in seconds since 1970. */
export type LiveFeed = {
  /** when it was made; 0 where it does not say */
  timestamp: number;
  trips: LiveTrip[];
  alerts: LiveAlert[];
};

/** Which run of a trip something is about. */
export type LiveRun = {
  trip: string;
  route: string;
  /** YYYYMMDD of the service day; '' where it is not said */
  date: string;
  /** HH:MM:SS, of a trip that runs by frequency */
  time: string;
};

export type LiveTrip = LiveRun & {
  /**
   * `replaced`: runs that day as its stops say, and not as the timetable has it; `duplicated`: runs once more, as `again` says;
   * `other`: nothing that is known here
   */
  relation: 'scheduled' | 'cancelled' | 'added' | 'replaced' | 'duplicated' | 'other';
  /** of a duplicated one: what it is called, and when it starts */
  again?: Pick<LiveRun, 'trip' | 'date' | 'time'>;
  /** seconds; of the whole trip, where its stops do not say otherwise */
  delay: number | null;
  stops: LiveStop[];
};

export type LiveStop = {
  /** null where it is not said */
  sequence: number | null;
  stop: string;
  relation: 'scheduled' | 'skipped' | 'no-data';
  arrive: LiveTime | null;
  depart: LiveTime | null;
};

/** The time itself or, where it is null, by how much it is late. */
export type LiveTime = { time: number | null; delay: number | null };

export type LiveAlert = {
  /** from and until in seconds since 1970; null where there is no end */
  periods: { from: number | null; until: number | null }[];
  about: { agency: string; route: string; trip: string; stop: string }[];
  /** by language; '' where it is not said */
  texts: { language: string; text: string }[];
};
