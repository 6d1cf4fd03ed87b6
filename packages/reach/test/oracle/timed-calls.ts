/** A call of a trip; seconds from noon minus 12 hours of the service day. */
export type Call = { stop: string; arrive: number; depart: number; pickup: number; dropOff: number };

/** A call as the feed gives it; null where the feed gives neither time. */
export type GivenCall = Omit<Call, 'arrive' | 'depart'> & { arrive: number | null; depart: number | null };

/**
 * Fills missing times evenly by number of stops between the two given ones, rounded down. Calls before the first and
 * after the last given time are left out. 'backwards': given times run backwards.
 */
export function timedCalls(given: GivenCall[]): Call[] | 'backwards' {
  const timed: Call[] = [];
  let last: { index: number; depart: number } | null = null;
  for (const [index, call] of given.entries()) {
    if (call.arrive === null || call.depart === null) continue;
    if (call.depart < call.arrive || (last && call.arrive < last.depart)) return 'backwards';
    for (let between = last ? last.index + 1 : index; between < index; between++) {
      const passed = ((call.arrive - last!.depart) * (between - last!.index)) / (index - last!.index);
      const time = last!.depart + Math.floor(passed);
      timed.push({ ...given[between]!, arrive: time, depart: time });
    }
    timed.push({ ...call, arrive: call.arrive, depart: call.depart });
    last = { index, depart: call.depart };
  }
  return timed;
}
