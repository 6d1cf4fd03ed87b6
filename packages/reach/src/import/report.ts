import type { CutReport } from './cut.ts';

/** Why something in a feed was left out, or read otherwise than it stands there. */
export type IgnoredReason =
  | 'stop-without-id'
  | 'second-stop'
  /** served, but not walked to */
  | 'stop-without-point'
  | 'no-such-route'
  | 'no-such-service'
  | 'second-trip'
  | 'few-stops'
  | 'backwards'
  | 'no-such-trip'
  | 'no-such-stop'
  | 'no-sequence'
  | 'no-time'
  | 'time-read-as-missing'
  | 'no-headway'
  | 'no-date'
  | 'exception-type'
  | 'too-many-days'
  | 'change-in-seat'
  | 'change-at-no-stop'
  | 'transfer-type'
  | 'transfer-time';

/** Something in a feed that was left out: why, where it first was, and how often. */
export type Ignored = { file: string; why: IgnoredReason; line: number; count: number };

export type ImportReport = {
  stops: number;
  routes: number;
  trips: number;
  /** YYYY-MM-DD; null where no usable trip runs on any date */
  firstDate: string | null;
  lastDate: string | null;
  zone: string;
  ignored: Ignored[];
  /** what was left out because only a part was asked for */
  cut?: CutReport;
};

/** Counts what is left out, by file and reason. */
export class Leavings {
  readonly #byReason = new Map<string, Ignored>();
  readonly #uncounted: readonly IgnoredReason[];

  /** @param uncounted what cannot be told from what was cut off on purpose */
  constructor(uncounted: readonly IgnoredReason[] = []) {
    this.#uncounted = uncounted;
  }

  add(file: string, why: IgnoredReason, line: number, count = 1): void {
    if (this.#uncounted.includes(why)) return;
    const key = `${file}\n${why}`;
    const known = this.#byReason.get(key);
    if (known) known.count += count;
    else this.#byReason.set(key, { file, why, line, count });
  }

  list(): Ignored[] {
    return [...this.#byReason.values()];
  }
}
