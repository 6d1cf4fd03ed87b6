import { writeCsv } from '#platform/server/write-csv.ts';
import * as m from '#messages';
import { type ReachReport, servedOf } from '../reach-report.ts';
import { SEASONS } from '../season.ts';
import { seasonWord } from '../ui/reach-words.ts';

/** A report's areas as a CSV file, in the reader's language; the first row is what there was in all. */
export function writeReachTable({ areas, totals }: ReachReport): string {
  const head = [
    m.travel_reach_column_area(),
    m.travel_reach_column_people(),
    m.travel_reach_column_past(),
    m.travel_reach_column_next(),
    m.travel_reach_column_all(),
    ...SEASONS.map((season) => seasonWord(season))
  ];
  const row = (name: string, people: string, of: Pick<ReachReport['areas'][number], 'past' | 'next' | 'seasons'>) => [
    name,
    people,
    ...[of.past, of.next, servedOf(of), ...SEASONS.map((season) => of.seasons[season])].map(String)
  ];
  return writeCsv([
    head,
    row(m.travel_reach_in_all(), '', totals),
    ...areas.map((area) => row(area.name, area.people > 0 ? String(area.people) : '', area))
  ]);
}
