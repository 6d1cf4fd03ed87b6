import { createRequire } from 'node:module';
import type highsLoader from 'highs';
import type { Camp, Placement } from '../../src/camp.ts';
import { modelOf } from './model.ts';

// Its types speak of the CommonJS build alone.
const loadHighs = createRequire(import.meta.url)('highs') as typeof highsLoader.default;
const highs = await loadHighs();

/** The most points a grid of this camp can have: proven by HiGHS. */
export function mostPoints(camp: Camp): number {
  const { text } = modelOf(camp);
  if (!text) return 0;
  const { Status, ObjectiveValue } = highs.solve(text, { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.5 });
  if (Status !== 'Optimal') throw new Error(`HiGHS ended with: ${Status}`);
  return Math.floor(Math.round(ObjectiveValue) / (camp.sessions.length + 1));
}

/** The best grid that HiGHS finds in so many seconds; none where it finds none. */
export function gridWithin(camp: Camp, seconds: number): Placement[] {
  const { text, placements } = modelOf(camp);
  const { Columns } = highs.solve(text, { output_flag: false, time_limit: seconds });
  return Object.entries(Columns).flatMap(([name, column]) => {
    const placement = placements.get(name);
    return placement && 'Primal' in column && Number(column.Primal) > 0.5 ? [placement] : [];
  });
}
