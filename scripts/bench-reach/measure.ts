/** With `--cpu`, of this thread alone: on a machine that others use too, the clock on the wall counts their work as well. */
const now = process.argv.includes('--cpu')
  ? () => (process.threadCpuUsage().user + process.threadCpuUsage().system) / 1000
  : () => performance.now();

/** Milliseconds that each piece of work took. */
export function timeEach<Item>(items: readonly Item[], work: (item: Item) => unknown): number[] {
  return items.map((item) => timeOne(() => work(item)));
}

/** Milliseconds that a piece of work took. */
export function timeOne(work: () => unknown): number {
  const begin = now();
  work();
  return now() - begin;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** To three digits that count. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
