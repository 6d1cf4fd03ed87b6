import type { ModerationAct, ReportedText, WithheldText } from '../report.ts';
import { selectActs } from './act-queries.ts';
import { selectReportedTexts } from './report-queries.ts';
import type { ModerationDb } from './tables.ts';
import { selectWithheldTexts } from './withheld-queries.ts';

const MOST_ACTS = 100;

export type TextsToLookAfter = { reported: ReportedText[]; withheld: WithheldText[]; acts: ModerationAct[] };

/**
 * What one of a group's organisers has to decide about, what is withheld and can be brought back, and what was done; nothing that
 * she wrote herself.
 * @param group null for who runs the server: of all groups, what was reported
 */
export async function listTexts(
  db: ModerationDb,
  { group, person }: { group: string | null; person: string }
): Promise<TextsToLookAfter> {
  const [reported, withheld, acts] = await Promise.all([
    selectReportedTexts(db, { group, but: person }),
    selectWithheldTexts(db, { group, but: person }),
    selectActs(db, group, MOST_ACTS)
  ]);
  return { reported, withheld, acts };
}
