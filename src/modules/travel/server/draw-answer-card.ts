import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import { answerCard } from './answer-card.ts';
import type { VerdictView } from '../verdict-view.ts';

const SIZE = { width: 1200, height: 630 };

/**
 * The picture that goes with a link to an answer where it is pasted: the sentence and the shape of the day, as PNG of
 * 1200 × 630. It takes some hundred milliseconds, so the caller keeps it.
 */
export async function drawAnswerCard(answer: { view: VerdictView; title: string; sentence: string }): Promise<Buffer> {
  const svg = await satori(answerCard(answer) as Parameters<typeof satori>[0], { ...SIZE, fonts: await fonts() });
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
}

/** Two files of one family: the second has ŵ and ŷ. */
async function fonts(): Promise<{ name: string; data: Buffer; weight: 600; style: 'normal' }[]> {
  const { resolve } = createRequire(import.meta.url);
  return Promise.all(
    [
      ['Bitter', 'latin'],
      ['Bitter Extended', 'latin-ext']
    ].map(async ([name = '', alphabet]) => ({
      name,
      data: await readFile(resolve(`@fontsource/bitter/files/bitter-${alphabet}-600-normal.woff`)),
      weight: 600 as const,
      style: 'normal' as const
    }))
  );
}
