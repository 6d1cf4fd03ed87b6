import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { startAfield } from './afield.ts';
import { openPage } from './browser.ts';
import { becomeAdministrator, nameServer } from './people.ts';

/** A part of a feed comes at once, and the rest, which makes it no feed at all, when the test says so. */
const BYTES = 4_000_000;
let sendRest = () => {};
const site = createServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'application/zip', 'content-length': String(BYTES) });
  response.write(Buffer.alloc(1000));
  sendRest = () => response.end(Buffer.alloc(BYTES - 1000));
});
await new Promise<void>((ready) => site.listen(0, '127.0.0.1', ready));
const host = `127.0.0.1:${(site.address() as AddressInfo).port}`;
afterAll(() => {
  site.closeAllConnections();
  site.close();
});
const afield = await startAfield({ allowHosts: [host] });
let page: Page;

beforeAll(async () => {
  page = await openPage(afield.origin, { javaScript: true, width: 390 }, afterAll);
  await becomeAdministrator(afield, page);
  await nameServer(page);
});

async function startImport(name: string): Promise<void> {
  await page.goto('/administrator/timetables');
  await page.getByLabel('What to call it').fill(name);
  await page.getByLabel('Address of the feed').fill(`http://${host}/feed.zip`);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
}

test('while a timetable comes in, what is being typed stays, and its end is said once', async () => {
  await startImport('Slow trains');
  await page.getByLabel('What to call it').pressSequentially('Half a na');
  const shown = page.getByRole('article').filter({ hasText: 'Slow trains' });
  await shown.getByText('Fetching: 0 of 4 MB').waitFor();
  expect(await page.getByRole('status').textContent()).toBe('');
  await expectAccessible(page);
  sendRest();
  await page.getByRole('status').getByText('Slow trains: the import has failed.').waitFor();
  await shown.getByText('it is neither a folder nor a zip file.').waitFor();
  await shown.getByRole('button', { name: 'Ask now' }).waitFor();
  expect(await page.getByLabel('What to call it').inputValue()).toBe('Half a na');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('name');
  await expectAccessible(page);
});

test('what is wrong with a feed is said in the language of the page', async () => {
  await page.goto('/administrator/timetables?lang=cy');
  await page.getByText('nid yw’n ffolder nac yn ffeil zip.').waitFor();
  expect(await page.getByText('zip file').count()).toBe(0);
  await page.goto('/administrator/timetables?lang=en');
});

test('only without JavaScript does the page load itself again, and only while something is imported', async () => {
  const refresh = '<noscript><meta http-equiv="refresh" content="3"/></noscript>';
  const pageNow = () => page.request.get('/administrator/timetables').then((answer) => answer.text());
  expect((await pageNow()).split('http-equiv="refresh"')).toHaveLength(1);
  await startImport('More trains');
  await page.getByText('Fetching').first().waitFor();
  expect((await pageNow()).split(refresh)).toHaveLength(2);
  sendRest();
  await page.getByRole('status').getByText('More trains: the import has failed.').waitFor();
});
