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

/** Milliseconds that work took which so many threads share; with `--cpu`, of all of them, divided among them. */
export async function timeShared(work: () => Promise<unknown>, threads: number): Promise<number> {
  const all = () => (process.cpuUsage().user + process.cpuUsage().system) / 1000 / threads;
  const clock = process.argv.includes('--cpu') ? all : now;
  const begin = clock();
  await work();
  return clock() - begin;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** To three digits that count. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
