/** What a spreadsheet would take for a formula when it stands first. */
const FORMULA = /^[\t\r\n ]*[=+\-@\t\r]/;

/** Rows as a CSV file (RFC 4180) that spreadsheets open as text: nothing in it is taken for a formula. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const tame = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n']|^\s|\s$/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
}
