/** Another engine, asked the same: the earliest arrivals of somebody who leaves a stop; seconds of the date. */
export type Peer = { search(stop: string, depart: number): (to: string) => number | undefined };
