import { expect, test } from 'vitest';
import { readPage } from './read-page.ts';

const EVENT = '<script type="application/ld+json">{"@type":"Event","name":"Camp","startDate":"2026-12-05"}</script>';
const HOSTILE = [
  ['elements in each other without end', '<div>'.repeat(300_000)],
  ['items and paragraphs in each other', '<li><p>'.repeat(200_000)],
  ['elements with ends that fit none', '<div></x>'.repeat(200_000)],
  ['nearly too many elements', '<div>'.repeat(19_999)],
  ['elements of microformats in each other', '<div class="h-event">'.repeat(40_000)],
  ['microdata in each other', '<div itemscope itemtype="https://schema.org/Event">'.repeat(60_000)],
  ['attributes without end', `<p ${'a="b" '.repeat(200_000)}>`],
  ['tags that never end', '<a '.repeat(300_000)]
] as const;

test.each(HOSTILE)('%s keep nobody waiting, and tell of nothing', (_what, html) => {
  expect(readPage(html, 'https://example.org/', undefined).gatherings).toEqual([]);
});

test('an ordinary page is not mistaken for one', () => {
  const page = `<html><body>${'<div>'.repeat(100)}${EVENT}</body></html>`;
  expect(readPage(page, 'https://example.org/', undefined).gatherings).toMatchObject([{ title: 'Camp' }]);
});
