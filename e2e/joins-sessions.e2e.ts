import { beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { startAfield } from './afield.ts';
import { VISITORS } from './browser.ts';
import { suggest, tapAt } from './camp.ts';
import { openAdministrator, openAs } from './people.ts';
import { isTold } from './is-told.ts';

const afield = await startAfield();

beforeAll(async () => {
  await openAdministrator(afield);
});

test.each(VISITORS)(
  'starts a camp with one form, and joins two sessions that are one $who',
  async ({ who, ...visitor }) => {
    const number = VISITORS.findIndex((other) => other.who === who);
    const [gwen, tom] = [
      await openAs(afield, `Gwen ${number}`, visitor),
      await openAs(afield, `Tom ${number}`, visitor)
    ];
    await gwen.goto('/new');
    await gwen.getByRole('link', { name: 'Start an unconference' }).click();
    await gwen.getByLabel('What is it called?').fill(`Camp ${number}`);
    await gwen.getByLabel('Rooms').fill('Hall 80\nNook 6');
    await gwen.getByRole('button', { name: 'Start an unconference' }).click();
    await gwen.getByLabel('Date', { exact: true }).and(gwen.locator('[aria-invalid]')).waitFor();
    await expectAccessible(gwen);
    expect(await gwen.getByLabel('Rooms').inputValue()).toContain('Nook 6');
    await gwen.getByLabel('Date', { exact: true }).fill('2099-05-02');
    await gwen.getByLabel('Town or village').fill('Swansea');
    await gwen.getByRole('button', { name: 'Start an unconference' }).click();
    await gwen.getByRole('button', { name: 'Publish' }).click();
    await gwen.getByText('Are you going?').waitFor();
    const camp = new URL(gwen.url()).pathname;

    await suggest(gwen, camp, 'Cataloguing zines');
    await tom.goto(camp);
    await tom.getByRole('button', { name: 'I’m going' }).click();
    await tom.getByRole('heading', { name: 'What would you like to see?' }).waitFor();
    await expectAccessible(tom);
    await tapAt(tom.getByRole('listitem').filter({ hasText: 'Cataloguing zines' }), 'Must see');

    await tom.goto(`${camp}/pitches`);
    await tom.getByText('Suggest a session').first().click();
    await tom.getByLabel('What is it about?').fill('How do you catalogue zines?');
    await tom.getByRole('button', { name: 'Suggest it' }).click();
    await tom.getByText('Is it one of these?').waitFor();
    await expectAccessible(tom);
    await tom.getByRole('button', { name: 'No, suggest mine too' }).click();
    await tom.getByText('Your session is on the list.').waitFor();

    await gwen.goto(`${camp}/pitches`);
    await gwen.getByText('Sessions that may be one').click();
    await expectAccessible(gwen);
    await gwen.getByRole('button', { name: 'Join them as 1' }).click();
    await gwen.getByText('Joined with 2: How do you catalogue zines?').waitFor();
    await gwen.getByText('1 must see it').waitFor();
    await gwen.getByRole('link', { name: 'Talk about it' }).click();
    await gwen.getByLabel('What would you ask or add?').fill('Both of us, then.');
    await gwen.getByRole('button', { name: 'Write it below' }).click();
    await gwen.getByText('Both of us, then.').waitFor();
    await expectAccessible(gwen);
    await isTold(tom, 'are one session now');
    await gwen.getByRole('button', { name: /Take 2 .* out again/ }).click();
    await gwen.goto(`${camp}/pitches`);
    await gwen.getByRole('link', { name: '2 How do you catalogue zines?' }).click();

    await gwen.getByText('For organisers: change or withdraw session 2').click();
    await gwen.getByLabel('What is it about?').fill('How to catalogue zines');
    await gwen.getByRole('button', { name: 'Change it', exact: true }).click();
    await gwen.getByText('Say why in a few words: whose session it is will read it.').waitFor();
    await expectAccessible(gwen);
    expect(await gwen.getByLabel('What is it about?').inputValue()).toBe('How to catalogue zines');
    await gwen.getByLabel('Why, in a few words').first().fill('So that it is found');
    await gwen.getByRole('button', { name: 'Change it', exact: true }).click();
    await gwen.getByRole('heading', { name: '2 How to catalogue zines' }).waitFor();
    await gwen.getByText('For organisers: change or withdraw session 2').click();
    await gwen.getByLabel('Why, in a few words').last().fill('Gwen’s is the same');
    await gwen.getByRole('button', { name: 'Withdraw this session' }).click();
    await gwen.getByText('An organiser withdrew it: Gwen’s is the same').waitFor();
    await expectAccessible(gwen);
    await tom.goto(`${camp}/pitches`);
    await tom.getByText('An organiser withdrew it: Gwen’s is the same').waitFor();
    await gwen.getByRole('button', { name: 'Bring this session back' }).click();
    await gwen.getByRole('button', { name: 'Put it back as it was' }).click();
    await gwen.getByRole('heading', { name: '2 How do you catalogue zines?' }).waitFor();
    await isTold(tom, 'So that it is found');
  }
);
