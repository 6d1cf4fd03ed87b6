import { duration } from '#platform/ui/format-time.ts';
import type { JourneyView, LegView, Minutes, Mode, VerdictView } from '../verdict-view.ts';
import * as m from '#messages';

/** One line of a journey: what begins at that time. */
export type LegRow = { at: Minutes; kind: LegView['kind'] | 'wait' | 'end'; text: string; more: string[] };

export const MODE_WORDS = {
  train: m.travel_mode_train,
  bus: m.travel_mode_bus,
  coach: m.travel_mode_coach,
  tram: m.travel_mode_tram,
  underground: m.travel_mode_underground,
  ferry: m.travel_mode_ferry,
  'cable-car': m.travel_mode_cable_car,
  taxi: m.travel_mode_taxi,
  other: m.travel_mode_other
} satisfies Record<Mode, () => string>;

/** The way there or home, leg by leg, with what is waited for between and what is at its end. */
export function legRows(view: VerdictView, way: 'there' | 'back'): LegRow[] {
  const journey = view[way];
  if (!journey) return [];
  const rows = journey.legs.flatMap((leg, index) => [...waitRow(leg, journey.legs[index - 1]), legRow(leg)]);
  return [...rows, { at: journey.arrive, kind: 'end', text: endText(view, way, journey), more: [] }];
}

function waitRow(leg: LegView, before: LegView | undefined): LegRow[] {
  if (!leg.waitBefore || !before) return [];
  const where = { stop: leg.fromName, duration: duration(leg.waitBefore) };
  const text = leg.kind === 'ride' && before.kind !== 'local' ? m.travel_leg_change(where) : m.travel_leg_wait(where);
  return [{ at: leg.depart - leg.waitBefore, kind: 'wait', text, more: [] }];
}

function legRow(leg: LegView): LegRow {
  const row = { at: leg.depart, kind: leg.kind };
  const took = { to: leg.toName, duration: duration(leg.minutes) };
  if (leg.kind === 'walk') return { ...row, text: m.travel_leg_walk(took), more: [] };
  if (leg.kind === 'local') return { ...row, text: m.travel_leg_local(took), more: [] };
  const towards = leg.headsign && leg.headsign !== leg.toName ? m.travel_leg_towards({ headsign: leg.headsign }) : '';
  const about = [took.duration, leg.line, towards].filter(Boolean).join(', ');
  return {
    ...row,
    text: m.travel_leg_ride({ mode: MODE_WORDS[leg.mode ?? 'other'](), to: leg.toName }),
    more: leg.onRequest ? [about, m.travel_leg_on_request()] : [about]
  };
}

function endText({ gathering, countedAs }: VerdictView, way: 'there' | 'back', journey: JourneyView): string {
  const last = journey.legs.at(-1)?.toName ?? '';
  if (way === 'back') {
    return journey.home?.minutes ? m.travel_leg_home({ stop: last, duration: duration(journey.home.minutes) }) : last;
  }
  const [hours, minutes] = (countedAs?.start ?? gathering.start.slice(11)).split(':').map(Number);
  const early = (hours ?? 0) * 60 + (minutes ?? 0) - journey.arrive;
  const place = last || gathering.place || '';
  if (journey.arrive < 0) return place;
  return early > 0 ? m.travel_leg_in_time({ place, duration: duration(early) }) : m.travel_leg_on_time({ place });
}
