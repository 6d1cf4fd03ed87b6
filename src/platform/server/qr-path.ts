import { generate } from 'lean-qr';

/**
 * A QR code to be drawn as one path: how many squares it is wide, a space, and the path of its dark ones, each 1 unit.
 * @param text such as an address
 */
export function qrPath(text: string): string {
  const code = generate(text);
  const rows = Array.from({ length: code.size }, (_, y) => runsOf(y, code));
  return `${code.size} ${rows.join('')}`;
}

/** The dark squares of a row, those side by side as one. */
function runsOf(y: number, code: { size: number; get: (x: number, y: number) => boolean }): string {
  let path = '';
  for (let x = 0; x < code.size; x++) {
    if (!code.get(x, y)) continue;
    const from = x;
    while (x < code.size && code.get(x, y)) x++;
    path += `M${from} ${y}h${x - from}v1h-${x - from}z`;
  }
  return path;
}
