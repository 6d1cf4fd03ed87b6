import type { ImportReport } from '@afield/reach';

/** How far a timetable has come on its way in. */
export type TimetableState = 'waiting' | 'importing' | 'ready' | 'failed';

/** What is being done, for the page that waits; counted in bytes or in rows. */
export type TimetableProgress = { step: 'fetching' | 'reading'; file?: string; done: number; of?: number };

/** Why there was nothing to read, or that something went wrong here; what is wrong with a feed itself is a sentence. */
export type ImportTrouble =
  'not-an-address' | 'own-network' | 'unreachable' | 'too-slow' | 'too-big' | 'not-there' | 'not-allowed' | 'own-fault';

/** A timetable as the administrator sees it. */
export type ListedTimetable = {
  id: string;
  name: string;
  sample: boolean;
  state: TimetableState;
  progress: TimetableProgress | null;
  /** why the last import failed: an ImportTrouble, or a sentence about the feed */
  trouble: string | null;
  report: ImportReport | null;
  importedAt: Date | null;
};
