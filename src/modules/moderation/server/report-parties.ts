import type { Text, TextName } from '../text.ts';
import { selectDeciders } from './decider-queries.ts';
import { selectReport, selectReportedText, selectReporters } from './report-queries.ts';
import type { ModerationDb } from './tables.ts';
import { selectWithheld } from './withheld-queries.ts';

/** A report's text with those who have to hear of it; its reporter knows already. */
export async function whoDecides(
  db: ModerationDb,
  report: string
): Promise<{ text: Text; people: string[] } | undefined> {
  const found = await selectReport(db, report);
  if (!found) return undefined;
  const people = await selectDeciders(db, found.text);
  return { text: found.text, people: people.filter((person) => person !== found.by) };
}

/** Those whose reports were settled, and what they had reported. */
export async function whoReported(
  db: ModerationDb,
  { text: name, reports }: { text: TextName; reports: readonly string[] }
): Promise<{ text: Text; people: string[] } | undefined> {
  const text = await selectReportedText(db, name);
  return text && { text, people: await selectReporters(db, reports) };
}

/** A text that is withheld, as it was then; undefined where it is shown. */
export async function withheldText(db: ModerationDb, name: TextName): Promise<Text | undefined> {
  return (await selectWithheld(db, name))?.text;
}

/** Whether there is anybody who may decide about a text: nobody does about her own, and she may be the only one to run the server. */
export async function isDecidable(db: ModerationDb, text: Text): Promise<boolean> {
  return (await selectDeciders(db, text)).length > 0;
}
