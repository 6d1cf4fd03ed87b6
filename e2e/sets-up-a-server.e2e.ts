import { expect, onTestFinished, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { startAfield } from './afield.ts';
import { openPage, VISITORS } from './browser.ts';
import { ADMINISTRATOR, becomeAdministrator } from './people.ts';

test.each(VISITORS)('an administrator sets up an empty server $who', async ({ who: _who, ...visitor }) => {
  const afield = await startAfield({ whenDone: onTestFinished });
  const page = await openPage(afield.origin, visitor);

  await page.goto(afield.administratorLink!);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Become the administrator' }).click();
  await page.getByText('Type a name.').waitFor();
  await expectAccessible(page);
  await becomeAdministrator(afield, page);

  await expectAccessible(page);
  await page.getByRole('link', { name: 'Give it a name' }).click();
  await page.getByRole('heading', { name: 'First things first' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('alert').getByText('Give the server a name.').waitFor();
  await expectAccessible(page);
  await page.getByLabel('Name of the server').fill('Libraries of Wales');
  await page.getByLabel('How to reach you').fill(ADMINISTRATOR.email);
  await page.getByLabel('Cymraeg').check();
  await page.getByRole('button', { name: 'Save' }).click();

  await page.goto('/administrator');
  await page.getByRole('heading', { name: 'Libraries of Wales' }).waitFor();
  await page.getByText('There is no timetable yet').waitFor();
  await expectAccessible(page);
});

test('the link works once, for whoever has it', async () => {
  const afield = await startAfield({ whenDone: onTestFinished });
  await becomeAdministrator(afield, await openPage(afield.origin));
  const late = await openPage(afield.origin);
  const answer = await late.goto(afield.administratorLink!);
  await late.getByRole('heading', { name: 'This link has been used or is too old' }).waitFor();
  expect(answer?.headers()['cache-control']).toBe('private, no-store');
  await expectAccessible(late);
});

test('the pages of the administrator are for nobody else', async () => {
  const afield = await startAfield({ whenDone: onTestFinished });
  const page = await openPage(afield.origin);
  for (const path of [
    '/administrator',
    '/administrator/settings',
    '/administrator/mails',
    '/administrator/invitations'
  ]) {
    await page.goto(path);
    expect(new URL(page.url()).pathname, path).not.toBe(path);
  }
});
