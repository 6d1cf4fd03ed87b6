import type { DatedJourney } from '@afield/reach';
import { instantOf } from '@afield/reach/server';
import { clockTime, minutesByClock } from '../clock-time.ts';
import { type Change, TIGHT_SECONDS, tightestChange } from '../tightest-change.ts';
import type { TightestChange } from '../verdict-view.ts';
import type { Answered } from './ask-timetables.ts';
import { SITE_WALKING } from './outing-question.ts';
import type { Travelling } from './travelling.ts';

/** Later than this at night is no way home that day. */
const NIGHT_ENDS = 4 * 60;

type Tight = { way: 'there' | 'back'; journey: DatedJourney; change: Change };

/** The tightest change of both ways and, where it is tight, what happens when it is missed. */
export async function missedChange(
  { reach }: Travelling,
  answered: Answered,
  zone: string
): Promise<TightestChange | undefined> {
  const tight = tightestOf(answered);
  if (!tight) return undefined;
  const { way, journey, change } = tight;
  const at = answered.names.stops[change.stop] ?? change.stop;
  const shown = { way, at, minutes: Math.floor(change.seconds / 60) };
  if (change.seconds >= TIGHT_SECONDS) return shown;
  const { journey: next } = await reach.onwards(answered.network.files, {
    stop: change.stop,
    to: way === 'there' ? { at: answered.first.venue } : answered.home.end,
    date: journey.date,
    depart: change.departs + 1,
    walking: SITE_WALKING,
    ...(answered.first.riding && { riding: answered.first.riding })
  });
  const counted = answered.network.zone;
  const arrives = next && minutesByClock(instantOf(journey.date, next.arrive, counted), journey.date, zone, 'up');
  return { ...shown, ifMissed: arrives !== null && arrives < 1440 + NIGHT_ENDS ? { next: clockTime(arrives) } : {} };
}

function tightestOf({ answer }: Answered): Tight | undefined {
  const changes = (['there', 'back'] as const).flatMap((way): Tight[] => {
    const journey = answer[way];
    const change = journey ? tightestChange(journey) : undefined;
    return journey && change ? [{ way, journey, change }] : [];
  });
  return changes.sort((a, b) => a.change.seconds - b.change.seconds)[0];
}
