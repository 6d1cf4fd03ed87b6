import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import type { CardElement } from './card-sheet.ts';

const SIZE = { width: 1200, height: 630 };

/** A card as PNG of 1200 × 630. It takes some hundred milliseconds. */
export async function drawCard(card: CardElement): Promise<Buffer> {
  const svg = await satori(card as Parameters<typeof satori>[0], { ...SIZE, fonts: await fonts() });
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
