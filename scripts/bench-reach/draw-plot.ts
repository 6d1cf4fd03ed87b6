/** A curve through points: members, and milliseconds. */
export type Curve = { name: string; points: [number, number][] };

const [WIDTH, HEIGHT, LEFT, BOTTOM, TOP, RIGHT] = [640, 380, 80, 48, 24, 32];
const COLOURS = ['#1f6f5c', '#b5532a', '#4a4e8f', '#7a6a1e'];

/** Both axes go by powers of ten; a curve that lies flat costs nothing more, one at 45 degrees as much more as there is more of. */
export function drawPlot(curves: readonly Curve[]): string {
  const all = curves.flatMap(({ points }) => points);
  const x = scale(
    all.map(([members]) => members),
    LEFT,
    WIDTH - RIGHT
  );
  const y = scale(
    all.map(([, milliseconds]) => milliseconds),
    HEIGHT - BOTTOM,
    TOP
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="13">`,
    '<title>What a gathering costs: milliseconds for its searches and all labels, by members</title>',
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    ...x.powers.map(
      (at) => line(x.of(at), TOP, x.of(at), HEIGHT - BOTTOM) + text(x.of(at), HEIGHT - 28, named(at), 'middle')
    ),
    ...y.powers.map(
      (at) => line(LEFT, y.of(at), WIDTH - RIGHT, y.of(at)) + text(LEFT - 8, y.of(at) + 4, `${named(at)} ms`, 'end')
    ),
    text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 8, 'members', 'middle'),
    ...curves.map(({ name, points }, index) =>
      drawCurve(
        name,
        points.map(([a, b]) => [x.of(a), y.of(b)]),
        COLOURS[index]
      )
    ),
    '</svg>',
    ''
  ].join('\n');
}

type Scale = { of(value: number): number; powers: number[] };

function scale(values: readonly number[], from: number, to: number): Scale {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.ceil(Math.log10(Math.max(...values)));
  return {
    of: (value) => Math.round(from + ((Math.log10(value) - low) / (high - low)) * (to - from)),
    powers: Array.from({ length: high - low + 1 }, (_, power) => 10 ** (low + power))
  };
}

function drawCurve(name: string, points: number[][], colour = '#333'): string {
  const [x = 0, y = 0] = points[0] ?? [];
  return [
    `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${points.map((point) => point.join()).join(' ')}"/>`,
    ...points.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="3" fill="${colour}"/>`),
    text(x + 8, y - 8, name, 'start', colour)
  ].join('');
}

function line(x1: number, y1: number, x2: number, y2: number): string {
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="#ddd"/>`;
}

function text(x: number, y: number, words: string, anchor: string, colour = '#333'): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="${colour}">${words}</text>`;
}

function named(value: number): string {
  return value.toLocaleString('en');
}
