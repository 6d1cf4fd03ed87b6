import { beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { startAfield } from './afield.ts';
import { VISITORS } from './browser.ts';
import { publishCamp } from './camp.ts';
import { openAdministrator, openAs } from './people.ts';
import { isTold } from './is-told.ts';

const afield = await startAfield();

beforeAll(async () => {
  await openAdministrator(afield);
});

test.each(VISITORS)(
  'says hello and what she brings, finds a buddy and says when she is not there $who',
  async ({ who, ...visitor }) => {
    const number = VISITORS.findIndex((other) => other.who === who);
    const [gwen, nia] = [
      await openAs(afield, `Gwen ${number}`, visitor),
      await openAs(afield, `Nia ${number}`, visitor)
    ];
    const camp = await publishCamp(gwen, `Camp ${number}`);
    await gwen.goto(`${camp}/plan`);
    await gwen.getByLabel('Name').nth(0).fill('Hall');
    await gwen.getByLabel('Seats').nth(0).fill('40');
    await gwen.getByRole('button', { name: 'Save rooms and times' }).click();
    await nia.goto(`${camp}/hello`);
    await nia.getByText('Those who come read this sheet').waitFor();
    await expectAccessible(nia);
    for (const page of [gwen, nia]) {
      await page.goto(camp);
      await page.getByRole('button', { name: 'I’m going' }).click();
      await page.getByText('You are going', { exact: false }).first().waitFor();
    }
    await nia.goto(`${camp}/hello`);
    await nia.getByLabel('Why I come').fill('To meet whoever has zines');
    await nia.getByLabel('It is my first time; say so beside my name').check();
    await nia.getByRole('button', { name: 'Put it on the sheet' }).click();
    await nia.getByText('It is on the sheet.').waitFor();
    await gwen.goto(`${camp}/hello`);
    await gwen.getByText('To meet whoever has zines').waitFor();
    await gwen.getByText('First time here').waitFor();
    await expectAccessible(gwen);

    await gwen.getByRole('link', { name: 'Cake, lifts and needs' }).click();
    await gwen.getByLabel('I bring cake, or something else to eat').fill('Bara brith');
    await gwen.getByLabel('I offer a lift').check();
    await gwen.getByLabel('How many seats').fill('a few');
    await gwen.getByRole('button', { name: 'Keep this' }).click();
    await gwen.getByText('Say from where, so that others know').waitFor();
    await gwen.getByText('Type a number from 1 to').waitFor();
    await expectAccessible(gwen);
    await gwen.getByLabel('From where').fill('Bangor');
    await gwen.getByLabel('How many seats').fill('3');
    await gwen.getByRole('button', { name: 'Keep this' }).click();
    await gwen.getByText('It is kept.').waitFor();
    await nia.goto(`${camp}/hello`);
    await nia.getByRole('link', { name: 'Cake, lifts and needs' }).click();
    await nia.getByText('Bara brith').waitFor();
    await nia.getByLabel('I look for a lift').check();
    await nia.getByLabel('From where').fill('bangor');
    await nia.getByLabel('What I need').fill('Vegan\nno stairs');
    await nia.getByRole('button', { name: 'Keep this' }).click();
    await nia.getByRole('heading', { name: 'Looks for a lift' }).waitFor();
    expect(await nia.getByRole('heading', { name: 'From Bangor' }).count()).toBe(1);
    await expectAccessible(nia);
    await gwen.goto(`${camp}/guests`);
    await gwen.getByRole('link', { name: 'Cake, lifts and needs' }).click();
    await gwen
      .getByRole('listitem')
      .filter({ hasText: /^Vegan 1$/ })
      .waitFor();
    await gwen.getByText('Vegan · no stairs').waitFor();
    await expectAccessible(gwen);

    await gwen.goto(`${camp}/hello`);
    await gwen.getByRole('link', { name: 'First time?' }).click();
    await gwen.getByText('The day, hour by hour').waitFor();
    await expectAccessible(gwen);
    await gwen.getByRole('button', { name: 'I can be somebody’s buddy' }).click();
    await gwen.getByRole('button', { name: 'I can be nobody’s buddy after all' }).waitFor();
    await nia.goto(`${camp}/first`);
    await nia.getByRole('button', { name: 'I would like a buddy' }).click();
    await nia.getByText(`You go in with Gwen ${number}.`).waitFor();
    await nia.getByRole('button', { name: 'I would like to try' }).click();
    await nia.getByText('Your next step').waitFor();
    await nia.getByRole('button', { name: 'I did it: on to the next' }).click();
    await nia.getByText('Tell in a discussion how you do it at your place.').waitFor();
    await expectAccessible(nia);
    await isTold(gwen, `Nia ${number} comes to “Camp ${number}” for the first time`);

    await nia.goto(`${camp}/away`);
    await expectAccessible(nia);
    await nia.getByRole('checkbox').last().check();
    await nia.getByRole('button', { name: 'Keep this' }).click();
    await nia.getByText('It is kept.').waitFor();
    expect(await nia.getByRole('checkbox').last().isChecked()).toBe(true);
  }
);
