import { longDate } from '#platform/ui/format-date.ts';
import { clock } from '#platform/ui/format-time.ts';
import { shapeOfDay, type Shape, type Span } from '../shape-of-day.ts';
import type { VerdictView } from '../verdict-view.ts';
import * as m from '#messages';
import { CARD_COLOURS as C, toneOf, type Tone } from './card-colours.ts';
import { cardBox, type CardElement, cardSheet, cardText } from './card-sheet.ts';

const STRIP = { width: 1052, height: 44 };

/** The picture of an answer as elements: whose day, the sentence, the strip with its times. */
export function answerCard({
  view,
  title,
  sentence
}: {
  view: VerdictView;
  title: string;
  sentence: string;
}): CardElement {
  const tone = toneOf(view.verdict);
  const shape = shapeOfDay(view);
  return cardSheet({
    title,
    under: whenAndWhere(view),
    sentence,
    ink: tone.ink,
    below: [strip(shape, tone), times(shape), ...warning(view)]
  });
}

function whenAndWhere({ gathering }: VerdictView): string {
  return [longDate(gathering.start), gathering.place?.split(',').at(0)].filter(Boolean).join(' · ');
}

function warning({ timetable }: VerdictView): CardElement[] {
  return timetable?.sample ? [cardText({ fontSize: 26, color: C.quiet }, m.travel_timetable_sample())] : [];
}

function strip(shape: Shape, tone: Tone): CardElement {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${STRIP.width}" height="${STRIP.height}">${stripOf(shape, tone)}</svg>`;
  const src = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  return { type: 'img', props: { src, ...STRIP } };
}

function stripOf({ dark, waits, travel, ground, ends, moons }: Shape, { ink, wash }: Tone): string {
  const x = (percent: number) => Math.round((percent / 100) * STRIP.width);
  const rect = ({ from, to }: Span, rest: string) => `<rect x="${x(from)}" width="${x(to) - x(from)}" ${rest}/>`;
  const line = ({ from, to }: Span, rest: string) =>
    `<line x1="${x(from)}" x2="${x(to)}" y1="22" y2="22" stroke="${ink}" ${rest}/>`;
  return [
    ...dark.map((span) => rect(span, `y="0" height="44" fill="${C.dusk}"`)),
    ...waits.map((span) => line(span, 'stroke-width="2"')),
    ...travel.map((span) => line(span, 'stroke-width="6" stroke-dasharray="13 8"')),
    ...(ground ? [rect(ground, `y="4" height="36" rx="4" fill="${wash}" stroke="${ink}" stroke-width="3"`)] : []),
    ...ends.map((at) => {
      const inside = Math.min(STRIP.width - 13, Math.max(13, x(at)));
      return `<circle cx="${inside}" cy="22" r="10" fill="${C.sheet}" stroke="${ink}" stroke-width="6"/>`;
    }),
    ...moons.map(
      (at) =>
        `<path transform="translate(${x(at)} 6) scale(2)" d="M1 0a8 8 0 1 0 7 11.5A7 7 0 0 1 1 0z" fill="${ink}"/>`
    )
  ].join('');
}

const TIME_WIDTH = 100;

function times({ labels }: Shape): CardElement {
  const shift = { start: 0, middle: TIME_WIDTH / 2, end: TIME_WIDTH };
  const align = { start: 'flex-start', middle: 'center', end: 'flex-end' };
  return cardBox(
    { position: 'relative', width: STRIP.width, height: 44 },
    labels.map(({ at, minutes, anchor }) =>
      cardBox(
        {
          position: 'absolute',
          left: Math.round((at / 100) * STRIP.width) - shift[anchor],
          top: 8,
          width: TIME_WIDTH,
          justifyContent: align[anchor],
          fontSize: 28,
          color: C.quiet
        },
        [cardText({}, clock(minutes))]
      )
    )
  );
}
