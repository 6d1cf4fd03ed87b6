import { shareBand } from '../bands.ts';
import { centreOf } from '../district.ts';
import type { BandsMap } from '../how-far.ts';
import { type MapPoint, placeLabels } from '../map-labels.ts';
import { boxAround } from '../meeting-places.ts';
import { type ReachReport, servedOf } from '../reach-report.ts';
import { bandPaths } from './band-paths.ts';
import { drawLand } from './draw-land.ts';

const MOST_NAMED = 8;
/** Names nearer to each other would stand in each other's way; pixels. */
const APART = 80;

/** The areas of a report, shaded by the share of all gatherings that people there could do in a day. */
export async function drawReachMap({ areas, places, totals }: ReachReport): Promise<BandsMap> {
  const { at, ...land } = await drawLand(boxAround(areas.map(({ district }) => centreOf(district))));
  const all = servedOf(totals);
  const shaded = areas.map((area) => ({ district: area.district, band: shareBand(servedOf(area), all) }));
  const [best] = places;
  const found = areas.find(({ name }) => name === best?.name);
  const named = [...(found ? [found] : []), ...areas.toSorted((a, b) => b.people - a.people)];
  const points = apart(named.map((area) => ({ name: bareName(area.name), ...at(area) })));
  return {
    ...land,
    bands: bandPaths(shaded, at),
    towns: placeLabels(points, land.width),
    ...(found && { place: at(found) })
  };
}

/** The first of those that lie close together. */
function apart(points: readonly MapPoint[]): MapPoint[] {
  const kept: MapPoint[] = [];
  for (const point of points) {
    if (kept.length === MOST_NAMED) break;
    if (kept.every(({ x, y }) => Math.hypot(x - point.x, y - point.y) > APART)) kept.push(point);
  }
  return kept;
}

/** Without what tells it from others of its name. */
function bareName(name: string): string {
  return name.replace(/ \([^()]*\)$/, '');
}
