import type { ImportReport } from '@afield/reach';
import type { TimetableCut } from './cut.ts';
import type { ImportTrouble } from './import-trouble.ts';
import type { LiveReported, LiveTrouble } from './live.ts';
import type { LiveKeyShown } from './live-key.ts';
import type { Refresh } from './refresh.ts';

/** How far a timetable has come on its way in. */
export type TimetableState = 'waiting' | 'importing' | 'ready' | 'failed';

/** What is being done, for the page that waits; counted in bytes or in rows. */
export type TimetableProgress = { step: 'fetching' | 'reading'; file?: string; done: number; of?: number };

/** A timetable as the administrator sees it. */
export type ListedTimetable = {
  id: string;
  name: string;
  sample: boolean;
  state: TimetableState;
  progress: TimetableProgress | null;
  /** why the last import failed */
  trouble: ImportTrouble | null;
  report: ImportReport | null;
  importedAt: Date | null;
  /** YYYY-MM-DD, of what is in use */
  lastDate: string | null;
  /** the part of the feed that is kept; null: all of it */
  cut: TimetableCut | null;
  /** where it is said what runs today, and what came of it */
  live: {
    addresses: string[];
    key: LiveKeyShown | null;
    askedAt: Date | null;
    trouble: LiveTrouble | null;
    report: LiveReported | null;
  };
  /** of a feed that has an address: how it is kept up to date; `nextAt` null: not by itself */
  asking?: { refresh: Refresh; askedAt: Date | null; nextAt: Date | null; failures: number };
};
