import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { startAfield } from './afield.ts';
import { openPage, VISITORS } from './browser.ts';
import { ADMINISTRATOR, newestMailTo, openAdministrator, openAs } from './people.ts';

const afield = await startAfield();

let administrator: Page;

beforeAll(async () => {
  administrator = await openAdministrator(afield);
});

async function found(page: Page, name: string, more: (page: Page) => Promise<void> = async () => {}): Promise<string> {
  await page.goto('/groups/new');
  await page.getByLabel('Name of the group').fill(name);
  await more(page);
  await page.getByRole('button', { name: 'Found this group' }).click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
  return new URL(page.url()).pathname;
}

test.each(VISITORS)('founds a group and talks on its noticeboard $who', async ({ who, ...visitor }) => {
  const number = VISITORS.findIndex((other) => other.who === who);
  const mair = await openAs(afield, `Mair ${number}`, visitor, { handle: `mair-${number}` });

  await mair.goto('/');
  await mair.getByRole('link', { name: 'Start something' }).click();
  await expectAccessible(mair);
  await mair.getByRole('link', { name: 'Found a group' }).click();
  await mair.getByLabel('What it is about').fill('We *meet* in **Bala**.');
  await mair.getByRole('button', { name: 'Found this group' }).click();
  await mair.getByText('Give the group a name.').waitFor();
  expect(await mair.getByLabel('What it is about').inputValue()).toBe('We *meet* in **Bala**.');
  await expectAccessible(mair);
  await mair.getByLabel('Name of the group').fill(`Libraries ${number}`);
  await mair.getByText('Add a code of conduct').click();
  await mair.getByLabel('Code of conduct').fill('Be kind.');
  await mair.getByRole('button', { name: 'Found this group' }).click();
  await mair.getByText('You own this group.').waitFor();
  await expectAccessible(mair);
  const group = new URL(mair.url()).pathname;

  const huw = await openAs(afield, `Huw ${number}`, visitor);
  await huw.goto('/groups');
  await huw.getByRole('link', { name: `Libraries ${number}` }).click();
  await huw.getByRole('link', { name: 'Join' }).click();
  await huw.getByRole('button', { name: 'Join' }).click();
  await huw.getByText('Read the code of conduct and tick that you accept it.').waitFor();
  await expectAccessible(huw);
  await huw.getByLabel('I accept the code of conduct').check();
  await huw.getByRole('button', { name: 'Join' }).click();
  await huw.getByText('You are a member.').waitFor();
  await expectAccessible(huw);

  await huw.getByRole('link', { name: 'Start a thread' }).click();
  await huw.getByLabel('Title').fill('Lifts to Bala');
  await huw.getByRole('button', { name: 'Put it on the noticeboard' }).click();
  await huw.getByText('Write something.').waitFor();
  expect(await huw.getByLabel('Title').inputValue()).toBe('Lifts to Bala');
  await huw.getByLabel('Text').fill(`Who drives, @mair-${number}?`);
  await huw.getByRole('button', { name: 'Put it on the noticeboard' }).click();
  await huw.getByRole('heading', { name: 'Lifts to Bala' }).waitFor();
  expect(await huw.getByRole('link', { name: `@mair-${number}` }).getAttribute('href')).toBe(`/people/mair-${number}`);
  await expectAccessible(huw);

  await mair.goto(`${group}/board`);
  await expectAccessible(mair);
  await mair.getByRole('link', { name: 'Lifts to Bala' }).click();
  await mair.getByLabel('Text').fill('I have two seats.');
  await mair.getByRole('button', { name: 'Send the reply' }).click();
  await mair.getByText('I have two seats.').first().waitFor();
  await mair.locator('summary', { hasText: 'Change' }).click();
  await mair.getByLabel('Text').first().fill('I have three seats.');
  await mair.getByRole('button', { name: 'Save the change' }).click();
  await mair.getByText('I have three seats.').first().waitFor();
  await mair.getByText('changed', { exact: false }).first().waitFor();
  await mair.getByRole('button', { name: 'Close' }).click();
  await mair.getByText('This thread is closed').waitFor();
  await expectAccessible(mair);

  await huw.goto(`${group}/members`);
  await expectAccessible(huw);
  await huw.getByRole('button', { name: 'Leave me out of this list' }).click();
  await huw.getByText('You do not stand in this list.').waitFor();
  await huw.goto(`${group}/leave`);
  await expectAccessible(huw);
  await huw.getByRole('button', { name: 'Leave this group' }).click();
  await huw.getByRole('link', { name: 'Join' }).waitFor();

  await mair.goto(`${group}/leave`);
  await mair.getByRole('button', { name: 'Leave this group' }).click();
  await mair.getByText('You are the only one in this group.').waitFor();
  await expectAccessible(mair);
});

test('asks to join in own words, is refused with words, and let in by another group', async () => {
  const visitor = { javaScript: false, width: 390 };
  const owner = await openAs(afield, 'Owain', visitor);
  const group = await found(owner, 'Archives', (page) => page.getByLabel('Who asks is let in by an organiser').check());
  const other = await found(owner, 'Museums', (page) => page.getByLabel('Who asks is let in by an organiser').check());
  const asker = await openAs(afield, 'Elin', visitor);
  for (const path of [group, other]) {
    await asker.goto(path);
    await asker.getByText('The noticeboard is read by members.').waitFor();
    await asker.getByRole('link', { name: 'Ask to join' }).click();
    await expectAccessible(asker);
    await asker.getByLabel('A few words to the organisers').fill('I keep the maps in Bala.');
    await asker.getByRole('button', { name: 'Ask to join' }).click();
    await asker.getByText('Nobody has answered yet').waitFor();
    await expectAccessible(asker);
  }
  await owner.goto(group);
  await owner.getByRole('link', { name: 'Requests (1)' }).click();
  await owner.getByText('Refuse, with a few words').click();
  await owner.getByRole('button', { name: 'Refuse Elin' }).click();
  await owner.getByText('Write why').waitFor();
  await expectAccessible(owner);
  await owner.getByLabel('Words to Elin').fill('This one is for archives.');
  await owner.getByRole('button', { name: 'Refuse Elin' }).click();
  await owner.getByText('Nobody is waiting for an answer.').waitFor();
  await owner.goto(`${other}/requests`);
  await owner.getByRole('button', { name: 'Let Elin in' }).click();
  await owner.getByText('Nobody is waiting for an answer.').waitFor();

  await asker.goto(group);
  await asker.getByText('This one is for archives.').waitFor();
  await expectAccessible(asker);
  await asker.goto(other);
  await asker.getByText('You are a member.').waitFor();
});

test('is invited by mail, and is in the server and the group with one link and a name', async () => {
  const visitor = { javaScript: false, width: 390 };
  const owner = await openAs(afield, 'Gwen', visitor);
  const group = await found(owner, 'Secrets', (page) => page.getByLabel('Who is invited').check());
  await owner.goto(`${group}/invitations`);
  await expectAccessible(owner);
  await owner.getByLabel('Addresses, one a line').fill('nia@example.org');
  await owner.getByRole('button', { name: 'Invite them' }).click();
  await owner.getByText('One address is invited.').waitFor();
  await owner.getByRole('button', { name: 'Make a link' }).click();
  const link = await owner.getByRole('link', { name: 'http://' }).innerText();
  await expectAccessible(owner);

  const nia = await openPage(afield.origin, visitor);
  const [mailed = ''] = /http:\S+/.exec(await newestMailTo(administrator, 'nia@example.org')) ?? [];
  await nia.goto(mailed);
  await expectAccessible(nia);
  await nia.getByLabel('Name').fill('Nia');
  await nia.getByRole('button', { name: 'Join' }).click();
  await nia.getByText('You are a member.').waitFor();

  const stranger = await openPage(afield.origin, visitor);
  await stranger.goto(link);
  await stranger.getByRole('link', { name: 'Sign in' }).last().waitFor();
  await expectAccessible(stranger);
  await administrator.goto(link);
  await administrator.getByText(`You join as ${ADMINISTRATOR.name}.`).waitFor();
  await administrator.getByRole('button', { name: 'Join' }).click();
  await administrator.getByText('You are a member.').waitFor();

  await owner.goto(`${group}/members`);
  await owner.getByText('Change what Nia is here').click();
  await expectAccessible(owner);
  await owner.getByLabel('What Nia is here').selectOption('owner');
  await owner.getByRole('button', { name: 'Save' }).first().click();
  await owner.goto(`${group}/leave`);
  await owner.getByRole('button', { name: 'Leave this group' }).click();
  await owner.getByText('Who is invited can join this group.').waitFor();
});
