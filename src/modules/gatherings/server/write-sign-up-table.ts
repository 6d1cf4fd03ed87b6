import * as m from '#messages';
import { writeCsv } from '#platform/server/write-csv.ts';
import { answerWords, wayWords } from '../ui/sign-up-words.ts';
import type { ListedSignUp } from './look-after-sign-ups.ts';

/** The organisers' list as a CSV file, in the reader's language; times by the gathering's clock. */
export function writeSignUpTable(signUps: readonly ListedSignUp[], zone: string): string {
  const head = [
    m.gatherings_who_csv_name(),
    m.gatherings_who_csv_answer(),
    m.gatherings_who_csv_way(),
    m.gatherings_who_csv_first(),
    m.gatherings_who_csv_words(),
    m.gatherings_who_csv_when(),
    m.gatherings_who_csv_here()
  ];
  const rows = signUps.map((one) => [
    one.name,
    answerWords(one.answer),
    one.answer === 'going' && one.line ? m.gatherings_who_csv_meanwhile() : wayWords(one.way),
    one.firstTime ? m.gatherings_who_csv_yes() : '',
    one.words,
    timeIn(one.answeredAt, zone),
    one.checkedInAt ? timeIn(one.checkedInAt, zone) : ''
  ]);
  return writeCsv([head, ...rows]);
}

/** "2026-11-25 14:03", which spreadsheets understand. */
function timeIn(moment: Date, zone: string): string {
  const time = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone);
  return time.toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ');
}
