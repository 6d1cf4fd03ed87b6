type Results = {
  camps: { seed: number; met: number; mostStarredFirst: number; random: number; highs60s: number; ms: number }[];
  proven: { optimum: number; ours: number }[];
  repair: { slotsMoved: number; wishesLost: number }[];
  brokenRules: number;
};

/** Prints what was measured; @param longer what sixty times as many tries meet, a camp, where that was asked */
export function showTable({ camps, proven, repair, brokenRules }: Results, longer: (number | undefined)[]): void {
  console.log('camp    ours  starred first  random   HiGHS    ms  of what 60 s reach');
  for (const [index, { seed, met, mostStarredFirst, random, highs60s, ms }] of camps.entries()) {
    const reached = longer[index];
    const cells = [met, mostStarredFirst, random, highs60s].map((share) => share.toFixed(4));
    const [ours, starred, byChance, highs] = cells;
    const compared = reached === undefined ? '' : (met / reached).toFixed(4);
    console.log(
      [
        String(seed).padStart(4),
        ours?.padStart(8),
        starred?.padStart(14),
        byChance?.padStart(8),
        highs?.padStart(8),
        ms.toFixed(0).padStart(6),
        compared.padStart(10)
      ].join('')
    );
  }
  const least = Math.min(...camps.map(({ met, mostStarredFirst }) => met - mostStarredFirst));
  const share = Math.min(1, ...proven.filter(({ optimum }) => optimum > 0).map(({ ours, optimum }) => ours / optimum));
  console.log(`least gain over most starred first: ${least.toFixed(4)} (asked for: 0.05)`);
  console.log(`of proven optima, at worst: ${share.toFixed(4)} of ${proven.length} (asked for: 0.995)`);
  console.log(
    `repair, at worst: ${Math.max(...repair.map(({ slotsMoved }) => slotsMoved))} slots moved beyond need (asked for: 1), ` +
      `${(Math.max(...repair.map(({ wishesLost }) => wishesLost)) * 100).toFixed(2)} % of wishes lost (asked for: 0.5)`
  );
  console.log(`rules broken: ${brokenRules}`);
}
