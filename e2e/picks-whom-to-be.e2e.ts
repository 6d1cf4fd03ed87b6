import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { startAfield } from './afield.ts';
import { runAfield } from '../scripts/afield-process.ts';
import { openPage, VISITORS } from './browser.ts';
import { becomeAdministrator, nameServer, signInByMail } from './people.ts';

const afield = await startAfield({ sample: true });
const MAIR = 'mair.of.the.test@sample.example.org';

beforeAll(async () => {
  const administrator = await openPage(afield.origin, undefined, afterAll);
  await becomeAdministrator(afield, administrator);
  await nameServer(administrator);
  await signInByMail(await openPage(afield.origin, undefined, afterAll), administrator, MAIR, 'Mair of the Test');
});

/** Presses her button. */
async function pick(person: string): Promise<Response> {
  return await fetch(`${afield.origin}/sign-in/as`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: afield.origin, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ person, to: '/account' })
  });
}

async function idOfMair(): Promise<string> {
  const page = await openPage(afield.origin);
  await page.goto('/sign-in');
  return (await page.getByRole('button', { name: 'Mair of the Test' }).getAttribute('value'))!;
}

test.each(VISITORS)('in the sample one can be anybody, by one press $who', async ({ who: _who, ...visitor }) => {
  const page = await openPage(afield.origin, visitor);
  await page.goto('/sign-in?to=/account');
  await page.getByRole('heading', { name: 'Whom do you want to be?' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Mair of the Test' }).click();
  await page.getByText(`You sign in with ${MAIR}.`).waitFor();
});

test('but only one of its people', async () => {
  expect((await pick(crypto.randomUUID())).status).toBe(404);
  expect((await pick('nobody')).status).toBe(404);
});

test('the same data without the sample lets nobody be anybody', async () => {
  const mair = await idOfMair();
  const picked = await pick(mair);
  expect(picked.status).toBe(303);
  expect(picked.headers.get('set-cookie')).toContain('afield_sign_in=');
  await afield.stop();
  const env = { PORT: new URL(afield.origin).port, AFIELD_DATA: afield.data, AFIELD_SAMPLE: '', LOG_LEVEL: 'warn' };
  const { stop } = await runAfield('serve', env, /Afield is at/);
  onTestFinished(async () => void (await stop()));

  const refused = await pick(mair);
  expect(refused.status).toBe(404);
  expect(refused.headers.get('set-cookie') ?? '').not.toContain('afield_sign_in');
  const page = await openPage(afield.origin);
  expect((await page.goto('/sign-in/as'))?.status()).toBe(404);
  await page.goto('/sign-in');
  await page.getByRole('heading', { name: 'Sign in', exact: true }).waitFor();
  expect(await page.getByText('Mair of the Test').count()).toBe(0);
});
