/** A made-up gathering of the sample. */
export type SampleGathering = {
  slug: string;
  title: string;
  about: string;
  /** days from today to the first day on which it may be */
  ahead: number;
  /** 1 Monday to 7 Sunday; the first such day counts */
  weekday: number;
  /** HH:MM; without them it is all day */
  start?: string;
  end?: string;
  /** days after the first, for its end */
  lasts?: number;
  location?: string;
  geo?: [lat: number, lon: number];
  categories?: string[];
  cancelled?: boolean;
  repeats?: string;
};

/** The date of a gathering when the sample is made today, YYYY-MM-DD. */
export function dateOf({ ahead, weekday }: Pick<SampleGathering, 'ahead' | 'weekday'>, today: string): string {
  const earliest = Temporal.PlainDate.from(today).add({ days: ahead });
  return earliest.add({ days: (weekday - earliest.dayOfWeek + 7) % 7 }).toString();
}
