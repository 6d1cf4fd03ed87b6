import type { Locator, Page } from 'playwright-core';

/** A group, and an unconference of it that everybody may read. @returns its address */
export async function publishCamp(page: Page, name: string): Promise<string> {
  await page.goto('/groups/new');
  await page.getByLabel('Name of the group').fill(`Friends of ${name}`);
  await page.getByRole('button', { name: 'Found this group' }).click();
  await page.getByRole('heading', { name: `Friends of ${name}`, level: 1 }).waitFor();
  await page.goto(`${new URL(page.url()).pathname}/gatherings/new`);
  await page.getByLabel('What is it called?').fill(name);
  await page.getByLabel('Kind').selectOption('unconference');
  await page.getByLabel('Online', { exact: true }).check();
  await page.getByLabel('Date', { exact: true }).fill('2099-05-02');
  await page.getByLabel('From', { exact: true }).fill('10:30');
  await page.getByLabel('Until', { exact: true }).fill('16:30');
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
  return new URL(page.url()).pathname;
}

/** Suggests a session that one hosts oneself. */
export async function suggest(page: Page, camp: string, title: string): Promise<void> {
  await page.goto(`${camp}/pitches`);
  if (!(await page.getByLabel('What is it about?').isVisible()))
    await page.getByText('Suggest a session').first().click();
  await page.getByLabel('What is it about?').fill(title);
  await page.getByRole('button', { name: 'Suggest it' }).click();
  await page.getByText('Your session is on the list.').waitFor();
}

/** Says what one would like of a session by a tap, which is sent when this is done. @param row the session's */
export async function tapAt(row: Locator, name: 'Must see' | 'Would like to'): Promise<void> {
  await row.getByRole('button', { name }).click();
  await row.getByRole('button', { name, pressed: true }).waitFor();
  await row.page().locator('[aria-busy]').waitFor({ state: 'detached' });
}
