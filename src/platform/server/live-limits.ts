/** How many event streams are open: in all, from the place that somebody is connected from, and of herself. */
export type OpenStreams = { all: number; from: number; own: number };

/** For one computer: a camp of five hundred, and others beside it. */
const MOST = 5000;
/** A camp of three hundred behind one wifi, its screens, and streams that broke and are not yet known to be over. */
const MOST_FROM_ONE_PLACE = 1000;
/** Browsers of one signed-in person. */
const MOST_OF_ONE = 12;

/** Whether there may be one more. */
export function mayOpenStream({ all, from, own }: OpenStreams): boolean {
  return all < MOST && from < MOST_FROM_ONE_PLACE && own < MOST_OF_ONE;
}
