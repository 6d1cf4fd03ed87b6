import { createRequire } from 'node:module';
import type highsLoader from 'highs';
import type { Camp, Placement } from '../../src/camp.ts';
import { modelOf } from './model.ts';

// Its types speak of the CommonJS build alone.
const loadHighs = createRequire(import.meta.url)('highs') as typeof highsLoader.default;
const highs = await loadHighs();

/** The most points a grid of this camp can have: proven by HiGHS. */
export function mostPoints(camp: Camp): number {
  return provenGrid(camp).points;
}

/** A grid with the most points that one of this camp can have: proven by HiGHS. */
export function provenGrid(camp: Camp): { points: number; placements: Placement[] } {
  const { text, placements } = modelOf(camp);
  if (!text) return { points: 0, placements: [] };
  const solved = highs.solve(text, { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.5 });
  if (solved.Status !== 'Optimal') throw new Error(`HiGHS ended with: ${solved.Status}`);
  const points = Math.floor(Math.round(solved.ObjectiveValue) / (camp.sessions.length + 1));
  return { points, placements: placementsIn(solved, placements) };
}

/** The best grid that HiGHS finds in so many seconds; none where it finds none. */
export function gridWithin(camp: Camp, seconds: number): Placement[] {
  const { text, placements } = modelOf(camp);
  return placementsIn(highs.solve(text, { output_flag: false, time_limit: seconds }), placements);
}

function placementsIn({ Columns }: Pick<ReturnType<typeof highs.solve>, 'Columns'>, said: Map<string, Placement>) {
  return Object.entries(Columns).flatMap(([name, column]) => {
    const placement = said.get(name);
    return placement && 'Primal' in column && Number(column.Primal) > 0.5 ? [placement] : [];
  });
}
