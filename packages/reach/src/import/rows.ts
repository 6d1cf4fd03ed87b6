/** One record of a CSV file: its fields, and the line it began on, counted from 1. */
export type Row = { fields: string[]; line: number };

/** Characters: a row that is still inside quotes after so many will not leave them. */
const LONGEST_QUOTED = 1e6;

/**
 * Splits a stream of bytes into the records of a CSV file (RFC 4180, as GTFS uses it): a byte order mark, either line
 * ending (a carriage return stays, as a blank at the end of its value), quoted fields with doubled quotes and line breaks
 * in them, blank lines skipped. Yields batches, because an await for each of millions of rows costs more than parsing.
 * @throws {Error} where a quote never ends: everything behind it would be one value
 */
export async function* readRows(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Row[]> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  let line = 1;
  const take = (text: string, last: boolean): Row[] => {
    const split = splitRecords(text, line, last);
    rest = text.slice(split.used);
    line = split.line;
    return split.rows;
  };
  for await (const chunk of chunks) yield take(rest + decoder.decode(chunk, { stream: true }), false);
  yield take(rest + decoder.decode(), true);
}

function splitRecords(text: string, firstLine: number, last: boolean): { rows: Row[]; used: number; line: number } {
  const rows: Row[] = [];
  let at = 0;
  let line = firstLine;
  while (at < text.length) {
    const record = readRecord(text, at);
    const isTooLong = record.end - at > LONGEST_QUOTED;
    if (record.isOpen && (last || isTooLong))
      throw new Error(`a quote that begins in the row of line ${line} never ends`);
    if (record.end === text.length && !last) break;
    if (record.fields.length > 1 || record.fields[0].trim() !== '') rows.push({ fields: record.fields, line });
    line += 1 + record.breaks;
    at = record.end + 1;
  }
  return { rows, used: Math.min(at, text.length), line };
}

/** `end`: where the line break is, or the text stops; `breaks`: inside its quotes; `isOpen`: it stops inside quotes. */
type RecordFound = { fields: string[]; end: number; breaks: number; isOpen: boolean };

function readRecord(text: string, from: number): RecordFound {
  const lineBreak = text.indexOf('\n', from);
  const end = lineBreak < 0 ? text.length : lineBreak;
  const line = text.slice(from, end);
  return line.includes('"') ? readQuotedRecord(text, from) : { fields: line.split(','), end, breaks: 0, isOpen: false };
}

/** Quotes enclose a value only where they begin it; anywhere else they are characters of it. */
function readQuotedRecord(text: string, from: number): RecordFound {
  const fields: string[] = [];
  let field = '';
  let breaks = 0;
  let isOpen = false;
  let isFresh = true;
  let at = from;
  for (; at < text.length && (isOpen || text[at] !== '\n'); at++) {
    const char = text[at];
    if (isOpen && char === '"' && text[at + 1] === '"') field += text[at++];
    else if (isOpen && char === '"') isOpen = false;
    else if (isOpen) {
      field += char;
      if (char === '\n') breaks++;
    } else if (char === '"' && isFresh && field.trim() === '') {
      isOpen = true;
      isFresh = false;
    } else if (char === ',') {
      fields.push(field);
      field = '';
      isFresh = true;
    } else field += char;
  }
  return { fields: [...fields, field], end: at, breaks, isOpen };
}
