import { liveFile } from '@afield/reach/server';
import type { LiveAlert } from '@afield/reach';
import { isFresh } from '../live.ts';
import { type Network, networkOf } from './travelling.ts';

/** What is known of the day about a timetable: it lies with the thread, and is gone with the process. */
export type LiveState = {
  /** path of the compiled file that it is about */
  file: string;
  /** seconds since 1970 */
  said: number;
  alerts: LiveAlert[];
};

const states = new Map<string, LiveState>();

export function keepLiveState(timetable: string, state: LiveState | undefined): void {
  if (state) states.set(timetable, state);
  else states.delete(timetable);
}

/** The network as it is by what is known now; undefined where nothing is. `said`: the oldest of it, seconds since 1970. */
export function liveNetwork(network: Network | undefined, now: Date): { network: Network; said: number } | undefined {
  const known = (network?.timetables ?? []).flatMap((timetable) => liveStateOf(timetable, now) ?? []);
  if (!network || known.length === 0) return undefined;
  const timetables = network.timetables.map((timetable) => {
    const state = liveStateOf(timetable, now);
    return state ? { ...timetable, file: liveFile(timetable.file, String(state.said)) } : timetable;
  });
  const live = networkOf(timetables);
  return live && { network: { ...live, isLive: true }, said: Math.min(...known.map(({ said }) => said)) };
}

/** What is known now of a version of a timetable. */
export function liveStateOf({ id, file }: { id: string; file: string }, now: Date): LiveState | undefined {
  const state = states.get(id);
  return state?.file === file && isFresh(state.said, now) ? state : undefined;
}
