/**
 * The rows of a CSV file (RFC 4180): quoted cells with doubled quotes, any line ending, blank lines left out.
 * @param separator what stands between cells; some programs write a semicolon
 */
export function readCsv(text: string, separator = ','): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    row.push(cell);
    cell = '';
  };
  const endRow = () => {
    endCell();
    if (row.some((value) => value.trim() !== '')) rows.push(row);
    row = [];
  };
  const bare = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  for (let i = 0; i < bare.length; i++) {
    const char = bare[i];
    if (char === '"' && quoted && bare[i + 1] === '"') cell += bare[i++];
    else if (char === '"') quoted = !quoted;
    else if (char === separator && !quoted) endCell();
    else if (char === '\n' && !quoted) endRow();
    else cell += char;
  }
  endRow();
  return rows;
}
