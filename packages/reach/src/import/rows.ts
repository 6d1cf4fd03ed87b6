/** One record of a CSV file: its fields, and the line it began on, counted from 1. */
export type Row = { fields: string[]; line: number };

/**
 * Splits a stream of bytes into the records of a CSV file (RFC 4180, as GTFS uses it): a byte order mark, either line
 * ending, quoted fields with doubled quotes and line breaks in them, blank lines skipped. Yields batches, because an
 * await for each of millions of rows costs more than the parsing.
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
    const end = endOfRecord(text, at);
    if (end < 0 && !last) break;
    const record = text.slice(at, end < 0 ? text.length : end);
    const trimmed = record.endsWith('\r') ? record.slice(0, -1) : record;
    if (trimmed.trim() !== '') rows.push({ fields: splitFields(trimmed), line });
    line += 1 + (record.includes('"') ? countBreaks(record) : 0);
    at = end < 0 ? text.length : end + 1;
  }
  return { rows, used: at, line };
}

/** The index of the line break that ends the record, or −1 where the text stops before it. */
function endOfRecord(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  const quote = text.indexOf('"', from);
  if (quote < 0 || (end >= 0 && quote > end)) return end;
  let quoted = false;
  for (let i = quote; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 34) quoted = !quoted;
    else if (code === 10 && !quoted) return i;
  }
  return -1;
}

function splitFields(record: string): string[] {
  if (!record.includes('"')) return record.split(',');
  const fields: string[] = [];
  let field = '';
  let quoted = false;
  for (let i = 0; i < record.length; i++) {
    const char = record[i];
    if (char === '"' && quoted && record[i + 1] === '"') field += record[i++];
    else if (char === '"') quoted = !quoted;
    else if (char === ',' && !quoted) {
      fields.push(field);
      field = '';
    } else field += char;
  }
  fields.push(field);
  return fields;
}

function countBreaks(text: string): number {
  let count = 0;
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) count++;
  return count;
}
