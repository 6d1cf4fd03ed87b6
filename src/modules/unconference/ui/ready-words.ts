import type { Readiness, ReadyPage } from '../index.ts';
import * as m from '#messages';

const TITLES = {
  plan: m.unconference_plan,
  guests: m.unconference_ready_guests,
  pitches: m.unconference_of_gathering,
  grid: m.unconference_grid,
  wall: m.unconference_wall
} satisfies Record<ReadyPage, () => string>;

const WORDS = {
  plan: ({ rooms, times }) =>
    rooms > 0 && times > 0 ? m.unconference_ready_plan_is({ rooms, times }) : m.unconference_ready_plan(),
  guests: ({ isDoorOpen, guests, waiting }) => {
    if (waiting > 0) return m.unconference_ready_guests_wait({ waiting });
    if (isDoorOpen || guests > 0) return m.unconference_ready_guests_are({ guests });
    return m.unconference_ready_guests_none();
  },
  pitches: ({ sessions }) =>
    sessions > 0 ? m.unconference_ready_pitches_are({ sessions }) : m.unconference_ready_pitches(),
  grid: ({ placed, sessions }) =>
    placed > 0 ? m.unconference_ready_grid_is({ placed, sessions }) : m.unconference_ready_grid(),
  wall: ({ isOnWall }) => (isOnWall ? m.unconference_ready_wall_is() : m.unconference_ready_wall())
} satisfies Record<ReadyPage, (ready: Readiness) => string>;

export function readyTitle(page: ReadyPage): string {
  return TITLES[page]();
}

/** How far one part of a camp is, or what to do about it. */
export function readyWords(page: ReadyPage, ready: Readiness): string {
  return WORDS[page](ready);
}
