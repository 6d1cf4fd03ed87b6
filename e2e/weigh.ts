import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';

/** What a first visit brings, in bytes: code and text as they are after gzip, fonts and pictures as they are. */
export interface Weight {
  html: number;
  css: number;
  javaScript: number;
  fonts: number;
}

const KINDS: Record<string, keyof Weight> = {
  document: 'html',
  stylesheet: 'css',
  script: 'javaScript',
  font: 'fonts'
};

/** Opens an address as a first visit and weighs all that comes with it. */
export async function weigh(page: Page, address: string): Promise<Weight> {
  const weight: Weight = { html: 0, css: 0, javaScript: 0, fonts: 0 };
  const weighed: Promise<void>[] = [];
  page.on('response', (response) => {
    const kind = KINDS[response.request().resourceType()] ?? kindByPath(response.url());
    if (!kind || !response.ok()) return;
    const weighing = async () => {
      const bytes = await response.body();
      weight[kind] += kind === 'fonts' ? bytes.length : gzipSync(bytes).length;
    };
    weighed.push(weighing());
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await Promise.all(weighed);
  return weight;
}

/** Code that is loaded ahead counts as well. */
function kindByPath(address: string): keyof Weight | undefined {
  const { pathname } = new URL(address);
  if (pathname.endsWith('.js')) return 'javaScript';
  if (pathname.endsWith('.css')) return 'css';
  return pathname.endsWith('.woff2') ? 'fonts' : undefined;
}
