import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { isScriptless, theBrowser } from './browser.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const EMPTY = '/an-empty-page';
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Holds a page to WCAG 2.2 AA as far as a machine can see it: axe, one heading to begin with, no scrolling sideways. */
export async function expectAccessible(page: Page): Promise<void> {
  const path = new URL(page.url()).pathname;
  expect(isScriptless(page) ? await violationsWithoutScript(page) : await violationsOf(page), path).toEqual([]);
  expect(await page.locator('h1').count(), `headings of the first order on ${path}`).toBe(1);
  const tooWide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  expect(tooWide, `pixels to scroll sideways on ${path}`).toBe(0);
}

async function violationsOf(page: Page): Promise<string[]> {
  if (await page.evaluate('!globalThis.axe')) await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults, string[]>(
    async (values) =>
      await (globalThis as unknown as AxeGlobal).axe.run({
        runOnly: { type: 'tag', values },
        resultTypes: ['violations']
      }),
    RULES
  );
  return violations.map(({ help, nodes }) => `${help}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/**
 * Axe cannot run where no script may: it looks at what the page shows there in a window that lets it. A page that brings
 * no scripts is the same with and without them, and was looked at as who has them sees it.
 */
async function violationsWithoutScript(page: Page): Promise<string[]> {
  const html = await page.content();
  if (!/<script(?! type="application)/.test(html)) return [];
  const body = html.replace(/<script[^]*?<\/script>/g, '').replaceAll(/<(\/?)noscript/g, '<$1div');
  const copy = await (copying ??= openCopy());
  await copy.setViewportSize(page.viewportSize() ?? { width: 390, height: 900 });
  await show(copy, page.url(), body);
  return await violationsOf(copy);
}

/** One page a file is enough: journeys of a file are walked one after another. */
let copying: Promise<Page> | undefined;

async function openCopy(): Promise<Page> {
  const copy = await (await theBrowser()).newPage();
  await copy.route(`**${EMPTY}`, async (route) => await route.fulfill({ body: '', contentType: 'text/html' }));
  return copy;
}

/** Writes what a page shows into the window that is open already, which is quicker than to open it. */
async function show(copy: Page, address: string, body: string): Promise<void> {
  const { origin, hash } = new URL(address);
  if (new URL(copy.url()).origin !== origin) await copy.goto(`${origin}${EMPTY}`);
  await copy.evaluate((path) => history.replaceState(null, '', path), address.slice(origin.length).replace(hash, ''));
  await copy.setContent(body);
  if (hash) await copy.evaluate((to) => location.assign(to), hash);
}

interface AxeGlobal {
  axe: { run: (options: object) => Promise<AxeResults> };
}
