export {
  type Calendar,
  type CalendarWindow,
  readCalendar,
  type SkippedEvent,
  type SkippedReason,
  type Statement
} from './read-calendar.ts';
export { type LinkRead, readGatheringFile } from './read-file.ts';
export { readGatheringLink } from './read-link.ts';
