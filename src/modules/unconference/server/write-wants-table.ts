import { writeCsv } from '#platform/server/write-csv.ts';
import * as m from '#messages';
import { liftWords } from '../ui/lift-words.ts';
import { countNeeds } from '../wants-lists.ts';
import type { WantRead } from './wants-queries.ts';

/** The lists of a camp as a CSV file, in the reader's language, to be passed on: needs as numbers without names, and nothing that is hidden. */
export function writeWantsTable(wants: readonly WantRead[]): string {
  const head = [
    m.unconference_wants_csv_list(),
    m.unconference_wants_csv_what(),
    m.unconference_wants_csv_count(),
    m.unconference_wants_csv_name(),
    m.unconference_wants_leaves()
  ];
  const shown = wants.filter(({ hidden }) => hidden === null);
  const lists = shown.flatMap(({ kind, side, text, seats, name, leaves }) => {
    if (kind === 'needs') return [];
    return [[side ? liftWords(side) : m.unconference_wants_cakes(), text, seats?.toString() ?? '', name, leaves]];
  });
  const needs = countNeeds(wants).map(({ need, count }) => [m.unconference_wants_needed(), need, `${count}`, '', '']);
  return writeCsv([head, ...lists.toSorted(([a = ''], [b = '']) => a.localeCompare(b)), ...needs]);
}
