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
    this.#iterator = this.#guard(() => new CountingIterator(options, budget));
  }

  /** The next time, or undefined after the last. */
  nextTime(): ICAL.Time | undefined {
    const iterator = this.#iterator;
    if (!iterator) return undefined;
    return this.#guard(() => {
      spend(this.#budget);
      return (iterator.next() as ICAL.Time | null)?.clone();
    });
  }

  #guard<Result>(work: () => Result): Result | undefined {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof GaveUp)) throw error;
      this.gaveUp = true;
      this.#iterator = undefined;
      return undefined;
    }
  }
}

class CountingIterator extends ICAL.RecurIterator {
  declare steps: { left: number } | undefined;
  declare budget: StepBudget | undefined;

  constructor(options: { rule: ICAL.Recur; dtstart: ICAL.Time }, budget: StepBudget) {
    starting = { left: MOST_STEPS_OF_A_RULE };
    super(options);
    this.steps = starting;
    this.budget = budget;
  }
}

function spend(budget: StepBudget): void {
  if (budget.left-- <= 0) throw new GaveUp();
}
