import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { startAfield } from './afield.ts';
import { openPage, VISITORS } from './browser.ts';
import { openAdministrator } from './people.ts';

const afield = await startAfield({ sample: true });

let session: Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>;

beforeAll(async () => {
  const page = await openAdministrator(afield);
  session = await page.context().cookies();
  for (const name of ['Libraries of the North', 'Archives together']) {
    await page.goto('/groups/new');
    await page.getByLabel('Name of the group').fill(name);
    await page.getByRole('button', { name: 'Found this group' }).click();
    await page.getByRole('heading', { name, level: 1 }).waitFor();
  }
});

const NEW = '/groups/libraries-of-the-north/gatherings/new';
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

async function openAsOrganiser(visitor: { javaScript: boolean; width: number }): Promise<Page> {
  const page = await openPage(afield.origin, visitor);
  await page.context().addCookies(session);
  return page;
}

async function fillIn(page: Page, title: string): Promise<void> {
  await page.getByLabel('What is it called?').fill(title);
  await page.getByLabel('Date', { exact: true }).fill(inDays(20));
  await page.getByLabel('From', { exact: true }).fill('10:30');
  await page.getByLabel('Until', { exact: true }).fill('16:30');
}

test.each(VISITORS)('an organiser publishes a meet-up $who', async ({ who, ...visitor }) => {
  const title = `Cake and code ${VISITORS.findIndex((other) => other.who === who)}`;
  const page = await openAsOrganiser(visitor);
  await page.goto(NEW);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByText('Give it a name that people will recognise.').last().waitFor();
  await page.getByText('Say where people go: at least the town.').last().waitFor();
  await expectAccessible(page);

  await fillIn(page, title);
  await page.getByLabel('Name of the place').fill('Midland Institute');
  await page.getByLabel('Town or village').fill('Nowhere at all');
  await page.getByLabel('About the day').fill('Bring an **idea**.');
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByText('No town of that name is known here.').last().waitFor();
  expect(await page.getByLabel('What is it called?').inputValue()).toBe(title);
  expect(await page.getByLabel('About the day').inputValue()).toBe('Bring an **idea**.');
  await page.getByLabel('Town or village').fill('Birmingham');
  await page.getByRole('button', { name: 'Preview' }).click();
  await page.getByText('Nothing is kept yet').waitFor();
  expect(await page.locator('section strong').innerText()).toBe('idea');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Publish' }).click();

  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
  await page.getByText('Nobody has said yet whether it is step-free').waitFor();
  await page.getByRole('heading', { name: 'Are you going?' }).waitFor();
  await expectAccessible(page);
  const address = new URL(page.url()).pathname;

  const visiting = await openPage(afield.origin, visitor);
  await visiting.goto(`/?q=${encodeURIComponent(title.toUpperCase())}`);
  await visiting.getByRole('link', { name: title }).click();
  await visiting.getByLabel('Where do you start from?').fill('Bangor');
  await visiting.getByRole('button', { name: 'Can I get there?' }).click();
  await visiting.getByLabel('Bangor station').check();
  await visiting.getByRole('button', { name: 'Can I get there?' }).click();
  await visiting.getByRole('heading', { name: /be at Bangor station/ }).waitFor();
  expect(await visiting.getByRole('link', { name: 'Edit' }).count()).toBe(0);
  await expectAccessible(visiting);

  await page.goto(`${address}/edit`);
  await expectAccessible(page);
  await page.getByText('Cancel this gathering').click();
  await page.getByLabel('Why it cannot take place').fill('The heating has failed.');
  await page.getByRole('button', { name: 'Cancel it' }).click();
  await page.getByText('The heating has failed.').waitFor();
  await expectAccessible(page);
});

test('a draft is passed on by its private link, until that is renamed', async () => {
  const page = await openAsOrganiser({ javaScript: false, width: 390 });
  await page.goto(NEW);
  await fillIn(page, 'Half an idea');
  await page.getByLabel('Online', { exact: true }).check();
  await page.getByRole('button', { name: 'Keep as a draft' }).click();
  await page.getByText('This is a draft. It is not published yet.').waitFor();
  await expectAccessible(page);
  const link = /http:\S+\?draft=\S+/.exec(await page.locator('main').innerText())?.[0] ?? '';

  const friend = await openPage(afield.origin, { javaScript: false, width: 390 });
  expect((await friend.goto(new URL(link).pathname))?.status()).toBe(404);
  await friend.goto(link);
  await friend.getByRole('heading', { name: 'Half an idea' }).waitFor();
  await expectAccessible(friend);

  await page.goto(`${new URL(link).pathname}/edit`);
  await page.getByText('A new private link').click();
  await page.getByRole('button', { name: 'Make a new link' }).click();
  await page.getByText('This is a draft. It is not published yet.').waitFor();
  expect((await friend.goto(link))?.status()).toBe(404);
  expect((await friend.goto(new URL(link).pathname))?.status()).toBe(404);
});

test('two organisers edit at once: the second is told what the first kept, and loses nothing', async () => {
  const [first, second] = await Promise.all(
    [1, 2].map(async () => await openAsOrganiser({ javaScript: false, width: 1280 }))
  );
  await first!.goto(NEW);
  await fillIn(first!, 'Together');
  await first!.getByLabel('Online', { exact: true }).check();
  await first!.getByRole('button', { name: 'Publish' }).click();
  await first!.getByRole('link', { name: 'Edit' }).click();
  await second!.goto(first!.url());
  await first!.getByLabel('What is it called?').fill('Together, again');
  await first!.getByRole('button', { name: 'Save' }).click();
  await first!.getByRole('heading', { name: 'Together, again' }).waitFor();

  await second!.getByLabel('About the day').fill('A long text.');
  await second!.getByRole('button', { name: 'Save' }).click();
  await second!.getByText('Another organiser has changed this').waitFor();
  await second!.getByRole('status').getByText('Together, again').waitFor();
  expect(await second!.getByLabel('About the day').inputValue()).toBe('A long text.');
  await expectAccessible(second!);
  await second!.getByRole('button', { name: 'Save' }).click();
  await second!.getByText('A long text.').waitFor();
});

test('another group is asked to hold it too, and both groups show it', async () => {
  const page = await openAsOrganiser({ javaScript: false, width: 390 });
  await page.goto(NEW);
  await fillIn(page, 'Joint day');
  await page.getByLabel('Online', { exact: true }).check();
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByRole('link', { name: 'Edit' }).click();
  await page.getByLabel('Ask another group').fill('Archives together');
  await page.getByRole('button', { name: 'Ask it' }).click();
  await page.getByText('asked, no answer yet').waitFor();
  await page.goto('/groups/archives-together/gatherings');
  await page.getByRole('heading', { name: 'Libraries of the North asks' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Yes, together' }).click();
  await page.getByRole('link', { name: 'Joint day' }).click();
  await page.getByRole('link', { name: 'Archives together' }).waitFor();
});

test('somebody adds what she saw elsewhere, alone, and her group takes it over', async () => {
  const page = await openAsOrganiser({ javaScript: false, width: 390 });
  await page.goto('/');
  await page.getByRole('link', { name: 'Add one you saw elsewhere' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.getByText('Paste a link, or say below').waitFor();
  await expectAccessible(page);
  await page.getByLabel('What is it called?').fill('Zine fair');
  await page.getByLabel('Town or place').fill('Shrewsbury');
  await page.getByLabel('Date', { exact: true }).fill(inDays(25));
  await page.getByLabel('From', { exact: true }).fill('10:00');
  await page.getByLabel('Until', { exact: true }).fill('16:00');
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.getByRole('heading', { name: 'Zine fair' }).waitFor();
  await page.getByText('Only you see it, until you offer it').waitFor();
  await expectAccessible(page);
  const visitor = await openPage(afield.origin);
  expect((await visitor.goto(page.url()))?.status()).toBe(404);

  await page.getByLabel('Offer it to a group').selectOption('Libraries of the North');
  await page.getByRole('button', { name: 'Offer it' }).click();
  await page.getByText('Offered to Libraries of the North').waitFor();
  const address = page.url();
  await page.goto('/groups/libraries-of-the-north/gatherings');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Take it over' }).click();
  await visitor.goto(address);
  await visitor.getByRole('heading', { name: 'Zine fair' }).waitFor();
  await visitor.getByText('In Libraries of the North').waitFor();
});
