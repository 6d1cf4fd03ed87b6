/** What there is of a camp before its day. */
export type Readiness = {
  rooms: number;
  /** for sessions */
  times: number;
  /** whether people join with a name alone */
  isDoorOpen: boolean;
  guests: number;
  /** guests whom no organiser has let in yet */
  waiting: number;
  sessions: number;
  /** sessions that have a cell in the draft */
  placed: number;
  isOnWall: boolean;
};

/** The pages on which a camp is made ready, in the order in which that is usually done. */
export const READY_PAGES = ['plan', 'guests', 'pitches', 'grid', 'wall'] as const;
export type ReadyPage = (typeof READY_PAGES)[number];

const IS_DONE = {
  plan: ({ rooms, times }) => rooms > 0 && times > 0,
  guests: ({ isDoorOpen, guests, waiting }) => (isDoorOpen || guests > 0) && waiting === 0,
  pitches: ({ sessions }) => sessions > 0,
  grid: ({ placed }) => placed > 0,
  wall: ({ isOnWall }) => isOnWall
} satisfies Record<ReadyPage, (camp: Readiness) => boolean>;

/** What is done already. The first that is not comes next. */
export function readyPages(camp: Readiness): { page: ReadyPage; isDone: boolean }[] {
  return READY_PAGES.map((page) => ({ page, isDone: IS_DONE[page](camp) }));
}
