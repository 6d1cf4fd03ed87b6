import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { longDay, nightBefore } from '../verdict-view-examples.ts';
import { CARD_COLOURS, toneOf } from './card-colours.ts';
import { drawAnswerCard } from './draw-answer-card.ts';

const WIDTH_AT = 16;
const HEIGHT_AT = 20;

test('an answer becomes a picture of the size that links show', async () => {
  const png = await drawAnswerCard({
    view: longDay,
    title: 'Mashed Library: cake and code',
    sentence: 'A long day: be at Bangor station 06:53, back 21:15, last way home 18:36, dark from 18:20.'
  });
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect([png.readUInt32BE(WIDTH_AT), png.readUInt32BE(HEIGHT_AT)]).toEqual([1200, 630]);
});

test('ŵ and ŷ are drawn, not boxes', async () => {
  const card = (title: string) => drawAnswerCard({ view: nightBefore, title, sentence: 'Angen y noson gynt.' });
  const [circumflex, other, missing] = await Promise.all([card('Gŵyl'), card('Gŷyl'), card('G\u{10ffff}yl')]);
  expect(circumflex.equals(other)).toBe(false);
  expect(circumflex.equals(missing)).toBe(false);
});

test('the colours are those of the pages', () => {
  const css = readFileSync(new URL('../../../colours.css', import.meta.url), 'utf8');
  const tones = [longDay.verdict, nightBefore.verdict, 'day-trip' as const, 'online' as const, 'no-start' as const];
  const used = [...Object.values(CARD_COLOURS), ...tones.flatMap((verdict) => Object.values(toneOf(verdict)))];
  expect(used.filter((colour) => !css.includes(colour))).toEqual([]);
});
