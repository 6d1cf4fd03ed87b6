import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { startAfield } from './afield.ts';
import { openPage } from './browser.ts';
import { becomeAdministrator } from './people.ts';

const afield = await startAfield({ sample: true });

const PAGES = [
  '/',
  '/?verdict=day-trip&kind=course&free=1&sort=ease',
  '/?from=2001-01-01',
  '/?followed=1',
  '/start',
  '/sign-in',
  '/sign-in/no-such-token',
  '/sign-in/refused?error=uninvited',
  '/sign-in/refused',
  '/sign-out',
  '/privacy',
  '/source',
  '/no-such-page',
  '/answers/no-such-answer',
  '/shared/no-such-answer',
  '/gatherings/no-such-gathering',
  '/new',
  '/meet',
  '/meet?who=Bangor&date=2001-01-01&start=&end=25:00',
  '/meet?who=Wrexham&date=2001-01-01&start=10:30&end=15:30',
  '/?q=library',
  '/?q=nothing-like-it',
  '/gatherings/elsewhere',
  '/gatherings/library-camp-cake-and-code/pitches',
  '/gatherings/library-camp-cake-and-code/pitches/1',
  '/gatherings/library-camp-cake-and-code/hello',
  '/gatherings/library-camp-cake-and-code/first',
  '/gatherings/library-camp-cake-and-code/wants',
  '/gatherings/library-camp-cake-and-code/join',
  '/new/camp',
  '/groups',
  '/groups?words=nothing-like-it',
  '/groups/new',
  '/groups/no-such-group',
  '/groups/library-people-of-the-north/meet',
  '/groups/library-people-of-the-north/reach',
  '/reach',
  '/invitations/no-such-token',
  '/administrator/link/no-such-token',
  '/account',
  '/account/sources',
  '/account/feeds',
  '/account/sign-in',
  '/account/download',
  '/account/notices',
  '/notices',
  '/unsubscribe/no-such-token/groups',
  '/days',
  '/account/leave',
  '/account/left',
  '/account/profile',
  '/account/blocks',
  '/people',
  '/people?name=nobody',
  '/people/ann-griffiths',
  '/people/ann-griffiths?as=stranger',
  '/people/nobody-such',
  '/people/bring',
  '/people/lists/no-such-list',
  '/administrator',
  '/administrator/settings',
  '/administrator/timetables',
  '/administrator/sources',
  '/administrator/places',
  '/administrator/invitations',
  '/administrator/mails',
  '/administrator/moderation',
  '/administrator/reports'
];

let session: Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>;

beforeAll(async () => {
  let closing = (): Promise<void> => Promise.resolve();
  const page = await openPage(afield.origin, undefined, (close) => (closing = close));
  await becomeAdministrator(afield, page);
  session = await page.context().cookies();
  await closing();
});

const LOOKS = [
  { how: 'in English by day on a phone', language: 'en', colorScheme: 'light', width: 390 },
  { how: 'in Welsh in the dark at a desk', language: 'cy', colorScheme: 'dark', width: 1280 }
] as const;

test.each(LOOKS)(
  'every page is accessible, and in the language asked for: $how',
  { timeout: 180_000 },
  async ({ language, colorScheme, width }) => {
    const page = await openPage(afield.origin, { javaScript: true, width, language });
    await page.context().addCookies(session.filter(({ name }) => name !== 'language'));
    await page.emulateMedia({ colorScheme });
    for (const path of PAGES) {
      await page.goto(path);
      expect(await page.locator('html').getAttribute('lang'), path).toBe(language);
      await expectAccessible(page);
    }
  }
);

test('what is missing is said on a page of ours, with a way back', async () => {
  const page = await openPage(afield.origin);
  const answer = await page.goto('/no-such-page');
  expect(answer?.status()).toBe(404);
  await page.getByRole('link', { name: 'What’s on' }).first().waitFor();
});
