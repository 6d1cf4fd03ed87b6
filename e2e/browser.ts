import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, expect, inject, onTestFinished } from 'vitest';

/** How somebody looks at the pages. */
export interface Visitor {
  javaScript: boolean;
  /** Of the window in CSS pixels. */
  width: number;
  /** As a browser says it in Accept-Language. */
  language?: string;
}

/**
 * Everybody for whom every page must work: for `test.each(VISITORS)('… $who', …)`. What a page without scripts looks
 * like does not depend on them, so that one width is enough for who has none.
 */
export const VISITORS: (Visitor & { who: string })[] = [
  { who: 'on a phone with JavaScript', javaScript: true, width: 390 },
  { who: 'on a phone without JavaScript', javaScript: false, width: 390 },
  { who: 'at a desk', javaScript: true, width: 1280 }
];

/** The same, and the fourth way as well: for the question that Afield is there to answer. */
export const EVERY_VISITOR = [...VISITORS, { who: 'at a desk without JavaScript', javaScript: false, width: 1280 }];

let opening: Promise<Browser> | undefined;
const scriptless = new WeakSet<Page>();

/** Whether the page is seen without JavaScript. */
export function isScriptless(page: Page): boolean {
  return scriptless.has(page);
}

const AT_A_DESK: Visitor = { javaScript: true, width: 1280 };

/**
 * A page in a fresh profile. What goes wrong in it without being seen fails the test too.
 * @param whenDone says how long it stays open: for the test, or with `afterAll` for all tests of the file
 */
export async function openPage(
  origin: string,
  visitor: Visitor = AT_A_DESK,
  whenDone: (close: () => Promise<void>) => void = onTestFinished
): Promise<Page> {
  const browser = await theBrowser();
  const context = await browser.newContext({
    baseURL: origin,
    javaScriptEnabled: visitor.javaScript,
    viewport: { width: visitor.width, height: 900 },
    locale: visitor.language ?? 'en-GB',
    timezoneId: 'Europe/London'
  });
  context.setDefaultTimeout(15_000);
  const troubles: string[] = [];
  context.on('weberror', (error) => troubles.push(error.error().message));
  context.on('response', (response) => {
    if (response.status() >= 500) troubles.push(`${response.status()} ${response.url()}`);
  });
  whenDone(async () => {
    await context.close();
    expect(troubles).toEqual([]);
  });
  const page = await context.newPage();
  if (!visitor.javaScript) scriptless.add(page);
  return page;
}

/** The one browser of all journeys, which ready.ts has started; whatever a file opens in it is closed with the file. */
export async function theBrowser(): Promise<Browser> {
  return await (opening ??= connectBrowser());
}

async function connectBrowser(): Promise<Browser> {
  const browser = await chromium.connect(inject('browser'));
  afterAll(() => browser.close());
  return browser;
}
