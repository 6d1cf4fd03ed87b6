/** A line of the sample, both ways: minutes from its first stop, and when it leaves either end. */
export type Line = {
  name: string;
  mode: 'train' | 'coach' | 'bus';
  /** station, and minutes after the first one */
  stops: [station: string, minutes: number][];
  out: string[];
  back: string[];
};

/** HH:MM of every so many minutes from the first to the last. */
export function every(minutes: number, first: string, last: string): string[] {
  const read = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const times: string[] = [];
  for (let at = read(first); at <= read(last); at += minutes) {
    times.push(`${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`);
  }
  return times;
}
