import { beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { startAfield } from './afield.ts';
import { openPage, VISITORS } from './browser.ts';
import { publishCamp, suggest } from './camp.ts';
import { openAdministrator, openAs } from './people.ts';

const afield = await startAfield();

beforeAll(async () => {
  await openAdministrator(afield);
});

test.each(VISITORS)('joins a camp with a name alone $who', async ({ who, ...visitor }) => {
  const number = VISITORS.findIndex((other) => other.who === who);
  const gwen = await openAs(afield, `Gwen ${number}`, visitor);
  const camp = await publishCamp(gwen, `Camp ${number}`);

  await gwen.goto(`${camp}/guests`);
  await expectAccessible(gwen);
  await gwen.getByRole('button', { name: 'Let people join with a name' }).click();
  await gwen.getByRole('link', { name: 'Poster for the door' }).click();
  await gwen.getByRole('img', { name: /QR code of/ }).waitFor();
  await expectAccessible(gwen);
  await gwen.goto(`${camp}/guests`);
  const link = (await gwen.locator('.link').textContent()) ?? '';

  const nia = await openPage(afield.origin, visitor);
  await nia.goto(link);
  await expectAccessible(nia);
  await nia.getByRole('button', { name: 'Join', exact: true }).click();
  await nia.getByText('Type a name.').waitFor();
  await nia.getByLabel('What are you called?').fill('Nia');
  await nia.getByRole('button', { name: 'Join', exact: true }).click();
  await nia.getByRole('heading', { name: 'You are here as Nia' }).waitFor();
  await expectAccessible(nia);
  const code = (await nia.locator('.code').textContent()) ?? '';
  expect(code.split(' ')).toHaveLength(4);
  await suggest(nia, camp, 'Zines');
  await nia.getByText('Others do once an organiser has let you in.').first().waitFor();
  await expectAccessible(nia);

  const visitorPage = await openPage(afield.origin, visitor);
  await visitorPage.goto(`${camp}/pitches`);
  expect(await visitorPage.getByText('Zines').count()).toBe(0);
  await gwen.reload();
  await gwen.getByRole('listitem').filter({ hasText: 'Nia' }).getByRole('button', { name: 'Let in' }).click();
  await gwen.getByRole('button', { name: 'Undo' }).waitFor();
  await expectAccessible(gwen);
  await visitorPage.reload();
  await visitorPage.getByText('Zines').waitFor();

  const otherPhone = await openPage(afield.origin, visitor);
  await otherPhone.goto(`${camp}/join`);
  await otherPhone.getByText('Nobody can join with a name just now').waitFor();
  await otherPhone.getByLabel('Your four words').fill('one two three four');
  await otherPhone.getByRole('button', { name: 'Let me back in' }).click();
  await otherPhone.getByText('Nobody here has these words').waitFor();
  await otherPhone.getByLabel('Your four words').fill(code.toUpperCase());
  await otherPhone.getByRole('button', { name: 'Let me back in' }).click();
  await otherPhone.getByText('You are here as Nia').waitFor();
  await otherPhone.goto('/days');
  await otherPhone.getByLabel('E-mail address').waitFor();

  await gwen.getByRole('listitem').filter({ hasText: 'Nia' }).getByRole('button', { name: 'Mute' }).click();
  await gwen.getByRole('heading', { name: 'Muted' }).waitFor();
  await visitorPage.reload();
  expect(await visitorPage.getByText('Zines').count()).toBe(0);
  await nia.reload();
  await nia.getByText('An organiser has muted you here').waitFor();
  await nia.goto(`${camp}/me`);
  await nia.getByRole('button', { name: 'Delete me from here' }).click();
  await nia.getByRole('heading', { name: `Camp ${number}`, level: 1 }).waitFor();
  await gwen.reload();
  await gwen.getByText('Nobody has joined with a name yet.').waitFor();

  for (const name of ['Ann', 'Bea']) {
    const page = await openPage(afield.origin, visitor);
    await page.goto(link);
    await page.getByLabel('What are you called?').fill(name);
    await page.getByRole('button', { name: 'Join', exact: true }).click();
    await page.getByRole('heading', { name: `You are here as ${name}` }).waitFor();
  }
  await gwen.reload();
  await gwen.getByRole('button', { name: 'Let all 2 in' }).click();
  await gwen.getByText('2 guests are in.').waitFor();
  await gwen.getByRole('heading', { name: 'Let in 2' }).waitFor();
  await expectAccessible(gwen);
  await gwen.getByRole('button', { name: 'Undo' }).click();
  await gwen.getByRole('heading', { name: 'Waiting for you 2' }).waitFor();
});
