import { gzipSync } from 'node:zlib';
import type { Page, Response } from 'playwright-core';

/** What a first visit brings, in bytes: code and text as they are after gzip, fonts as they are. */
export interface Weight {
  html: number;
  css: number;
  javaScript: number;
  fonts: number;
}

/**
 * Opens an address as a first visit and weighs all that comes with it, what is loaded ahead too.
 * @param until a page that goes on listening is never idle: of such a page, `load`
 */
export async function weigh(
  page: Page,
  address: string,
  until: 'networkidle' | 'load' = 'networkidle'
): Promise<Weight> {
  const came = new Map<string, keyof Weight>();
  page.on('response', (response) => {
    const kind = kindOf(response);
    if (kind) came.set(response.url(), kind);
  });
  await page.goto(address, { waitUntil: until });
  page.removeAllListeners('response');
  const weight: Weight = { html: 0, css: 0, javaScript: 0, fonts: 0 };
  for (const [url, kind] of came) {
    const bytes = await (await page.request.get(url)).body();
    weight[kind] += kind === 'fonts' ? bytes.length : gzipSync(bytes).length;
  }
  return weight;
}

function kindOf(response: Response): keyof Weight | undefined {
  if (response.request().resourceType() === 'document') return 'html';
  const { pathname } = new URL(response.url());
  if (pathname.endsWith('.js')) return 'javaScript';
  if (pathname.endsWith('.css')) return 'css';
  return pathname.endsWith('.woff2') ? 'fonts' : undefined;
}
