import { generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';

/** Around the code so that phones find it: four modules, as ISO/IEC 18004 has it. */
const QUIET = 4;

/** A text as a QR code: the path of an SVG and the side of its square view box, in modules, with the quiet zone. */
export function qrOf(text: string): { path: string; side: number } {
  const code = generate(text);
  return { path: toSvgPath(code), side: code.size + 2 * QUIET };
}
