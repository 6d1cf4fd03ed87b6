/** Why a feed cannot be used at all, and what of it: said in codes, so that whoever shows it may use any language. */
export type FeedTrouble =
  | { why: 'no-feed' | 'no-zip' | 'damaged-zip'; path: string }
  | { why: 'no-file' | 'unreadable' | 'oddly-packed' | 'too-large'; file: string }
  | { why: 'no-column'; file: string; column: string; line: number }
  | { why: 'no-dates' }
  /** `zone`: what stands there in place of one */
  | { why: 'no-zone'; zone: string };

/** A feed that cannot be used at all; its message is one English sentence for a person and names the file. */
export class FeedError extends Error {
  override name = 'FeedError';
  readonly trouble: FeedTrouble;

  constructor(trouble: FeedTrouble, options?: ErrorOptions) {
    super(sentenceOf(trouble), options);
    this.trouble = trouble;
  }
}

function sentenceOf(trouble: FeedTrouble): string {
  switch (trouble.why) {
    case 'no-feed':
      return `The timetable ${trouble.path} cannot be read: there is no such file or folder.`;
    case 'no-zip':
      return `The timetable ${trouble.path} is neither a folder nor a zip file.`;
    case 'damaged-zip':
      return `The timetable ${trouble.path} is a damaged zip file.`;
    case 'no-file':
      return `The timetable has no ${trouble.file}.`;
    case 'unreadable':
      return `The timetable's ${trouble.file} cannot be read to its end.`;
    case 'oddly-packed':
      return `The timetable's ${trouble.file} cannot be read: it is encrypted, or packed in an unusual way.`;
    case 'too-large':
      return `The timetable was not read: ${trouble.file} is larger, unpacked, than any timetable.`;
    case 'no-column':
      return `The timetable's ${trouble.file} has no column ${trouble.column} in its line ${trouble.line}.`;
    case 'no-dates':
      return 'The timetable has neither calendar.txt nor calendar_dates.txt.';
    case 'no-zone':
      return `The timetable's agency.txt names a zone that is none: ${trouble.zone || 'nothing'}.`;
  }
}
