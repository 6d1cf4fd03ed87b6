import { keepAssetsOf } from './assets.ts';
import { dressPage } from './dress-page.ts';
import { readerOf } from './reader-of.ts';
import { sendWaiting, tellWaiting } from './waiting.ts';

const PAGES = 'pages';
const CAMP_PAGE = /^\/gatherings\/[^/]+\/(?:wall|mine|pitches|notes)(?:\/\d+)?$/;
/** What came this long ago need not be fetched beforehand once more. */
const FRESH_MILLISECONDS = 5 * 60_000;
/** On bad wifi a page that is here is better than one that may come. */
const PATIENCE_MILLISECONDS = 6000;
/** What a proxy answers where the server does not. */
const NOBODY_THERE = new Set([502, 503, 504]);

export function isCampPage({ pathname }: URL): boolean {
  return CAMP_PAGE.test(pathname);
}

/** A page as the server has it; without a network as it was last here, and says so. */
export async function pageFor(request: Request): Promise<Response> {
  const url = new URL(request.url);
  await sendWaiting();
  const here = await keptPage(url);
  const fetched = fetchPage(request);
  const response = await (here ? Promise.race([fetched, patience()]) : fetched);
  if (response) return await withWhatWaits(response);
  return here ? await asItWas(here) : Response.error();
}

/** The page of an address as it was last here. */
export async function keptPage(url: URL): Promise<Response | undefined> {
  return await (await caches.open(PAGES)).match(keyOf(url));
}

/** Keeps the page that an answer ended at, where it is one of a camp. */
export async function keepShown(answer: Response): Promise<void> {
  const url = new URL(answer.url);
  if (answer.ok && isCampPage(url)) await keep(url, answer);
}

/** Fetches pages beforehand. @returns how many are here then */
export async function keepPages(pages: readonly URL[]): Promise<number> {
  let kept = 0;
  for (const url of pages) {
    const here = await keptPage(url);
    if ((here && isFresh(here)) || (await fetchPage(new Request(url, { headers: { accept: 'text/html' } })))) kept += 1;
  }
  return kept;
}

async function fetchPage(request: Request): Promise<Response | undefined> {
  try {
    const response = await fetch(request);
    if (NOBODY_THERE.has(response.status)) return undefined;
    if (response.ok && !response.redirected) await keep(new URL(request.url), response.clone());
    return response;
  } catch {
    return undefined;
  }
}

async function keep(url: URL, response: Response): Promise<void> {
  await (await caches.open(PAGES)).put(keyOf(url), response.clone());
  await keepAssetsOf(await response.text());
}

async function withWhatWaits(response: Response): Promise<Response> {
  if (!response.ok) return response;
  const html = await response.clone().text();
  const told = await tellWaiting(readerOf(html));
  return told.waiting === 0 && told.refused === 0 ? response : dressPage(html, told);
}

async function asItWas(here: Response): Promise<Response> {
  const html = await here.text();
  return dressPage(html, { ...(await tellWaiting(readerOf(html))), asOf: dateOf(here) });
}

function patience(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE_MILLISECONDS));
}

function isFresh(page: Response): boolean {
  return Date.now() - dateOf(page).getTime() < FRESH_MILLISECONDS;
}

function dateOf(page: Response): Date {
  return new Date(page.headers.get('date') ?? 0);
}

/** What an address says of what was just done is not part of the page. */
function keyOf({ pathname, searchParams }: URL): string {
  return searchParams.has('mine') ? `${pathname}?mine` : pathname;
}
