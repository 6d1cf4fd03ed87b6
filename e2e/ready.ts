import type { TestProject } from 'vitest/node';
import { ensureBuilt } from '../scripts/build.js';
import { findChromium } from '../scripts/find-chromium.js';
import { runAfield } from './afield-process.ts';
import { emptyFolder, removeFolder } from './data-folder.ts';
import { freePort } from './free-port.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The data folder of an Afield that was started and ended once. */
    freshData: string;
  }
}

/** Before any journey: a browser, the site built from the sources as they are, and a data folder to begin with. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  process.env.AFIELD_CHROMIUM = await findChromium();
  process.env.AFIELD_BUILD ??= '.afield/test-build';
  await ensureBuilt(process.env.AFIELD_BUILD);
  const data = await emptyFolder();
  const clearUp = async () => await removeFolder(data);
  try {
    const first = await runAfield('start', { AFIELD_DATA: data, PORT: String(await freePort()) }, /Afield is at/);
    await first.stop();
  } catch (error) {
    await clearUp();
    throw error;
  }
  project.provide('freshData', data);
  return clearUp;
}
