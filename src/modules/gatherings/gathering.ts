export type Attendance = 'in-person' | 'online' | 'hybrid';

export const KINDS = ['meet-up', 'unconference', 'course', 'conference', 'webinar'] as const;
export type Kind = (typeof KINDS)[number];

/** How long gatherings that are over can still be looked up. */
export const YEARS_KEPT = 5;

/** What a link, a file, a source or a person says of a gathering; nothing guessed. */
export type Gathering = {
  title: string;
  /** YYYY-MM-DDTHH:MM by the clock of `zone`, or YYYY-MM-DD where only the day is known */
  start: string;
  /** the same; for days the last day, inclusive */
  end?: string;
  /** IANA name; undefined: floating, read in the calendar's or the reader's zone */
  zone?: string;
  place?: { name?: string; lat?: number; lon?: number };
  attendance: Attendance;
  kind?: Kind;
  free?: boolean;
  /** what it is about, each once */
  tags?: string[];
  cancelled: boolean;
  /** where it came from, for a link on the page */
  address?: string;
};
