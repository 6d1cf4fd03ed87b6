import ICAL from 'ical.js';

/** How many candidates may still be looked at for a whole calendar. */
export type StepBudget = { left: number };

const MOST_STEPS_OF_A_RULE = 6000;

class GaveUp extends Error {}

/**
 * A rule's times, one after the other, that gives up where a rule never comes to a time: ical.js would look for the 30th of
 * February for good.
 */
export class BoundedIterator {
  #iterator: ICAL.RecurIterator | undefined;
  #budget: StepBudget;
  /** there would have been more */
  gaveUp = false;

  constructor(options: { rule: ICAL.Recur; dtstart: ICAL.Time }, budget: StepBudget) {
    this.#budget = budget;
    this.#iterator = this.#guard(() => new CountingIterator(options));
  }

  /** The next time, or undefined after the last. */
  nextTime(): ICAL.Time | undefined {
    const iterator = this.#iterator;
    if (!iterator) return undefined;
    return this.#guard(() => {
      if (this.#budget.left-- <= 0) throw new GaveUp();
      return (iterator.next() as ICAL.Time | null)?.clone();
    });
  }

  #guard<Result>(work: () => Result): Result | undefined {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof GaveUp)) throw error;
      this.#budget.left -= MOST_STEPS_OF_A_RULE;
      this.gaveUp = true;
      this.#iterator = undefined;
      return undefined;
    }
  }
}

/** Counts wherever ical.js may go round and round. */
class CountingIterator extends ICAL.RecurIterator {
  // Not a field with a value: the parent's constructor counts already.
  declare steps: number | undefined;

  override check_contracting_rules(): boolean {
    count(this);
    return super.check_contracting_rules();
  }

  override increment_month(): void {
    count(this);
    super.increment_month();
  }

  override increment_year(years: number): void {
    count(this);
    super.increment_year(years);
  }
}

function count(iterator: CountingIterator): void {
  iterator.steps = (iterator.steps ?? 0) + 1;
  if (iterator.steps > MOST_STEPS_OF_A_RULE) throw new GaveUp();
}
