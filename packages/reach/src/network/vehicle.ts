/**
 * What carries somebody who stays seated: one trip, or several of a block, on one service day. Its times are those of
 * its trips, moved by `shift` seconds.
 */
export type Vehicle = { trips: number[]; shift: number };
