import { ensureBuilt } from '../scripts/build.js';
import { findChromium } from '../scripts/find-chromium.js';

/** Before any journey: a browser, and the site built from the sources as they are. */
export async function setup(): Promise<void> {
  process.env.AFIELD_CHROMIUM = await findChromium();
  process.env.AFIELD_BUILD ??= '.afield/test-build';
  await ensureBuilt(process.env.AFIELD_BUILD);
}
