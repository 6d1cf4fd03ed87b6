import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Looks at the notices until one says so: people are told a moment after what happened, and the page stands still. */
export async function isTold(page: Page, said: string): Promise<void> {
  const notice = page.getByText(said).first();
  await expect
    .poll(
      async () => {
        await page.goto('/notices');
        return await notice.count();
      },
      { timeout: 30_000 }
    )
    .toBe(1);
}
