import type { Report } from '../report.ts';
import type { Text, TextName, TextState } from '../text.ts';
import { selectReportedText, selectReports } from './report-queries.ts';
import type { ModerationDb } from './tables.ts';
import { selectWithheld } from './withheld-queries.ts';

/** What is known of a text because it was reported or withheld. */
export type Dossier = {
  /** as it was when that happened; undefined where neither did */
  text: Text | undefined;
  state: TextState;
  /** why it is withheld */
  because: string;
  reports: Report[];
};

export async function readDossier(db: ModerationDb, name: TextName): Promise<Dossier> {
  const withheld = await selectWithheld(db, name);
  return {
    text: withheld?.text ?? (await selectReportedText(db, name)),
    state: withheld?.how ?? 'shown',
    because: withheld?.because ?? '',
    reports: await selectReports(db, name)
  };
}
