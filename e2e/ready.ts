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
    /** Likewise, with the sample. */
    sampleData: string;
  }
}

/** Before any journey: a browser, the site built from the sources as they are, and data folders to begin with. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  process.env.AFIELD_CHROMIUM = await findChromium();
  process.env.AFIELD_BUILD ??= '.afield/test-build';
  await ensureBuilt(process.env.AFIELD_BUILD);
  const folders = [await emptyFolder(), await emptyFolder()] as const;
  const clearUp = async () => void (await Promise.all(folders.map(removeFolder)));
  const [fresh, sample] = folders;
  try {
    await startOnce(fresh, {});
    await startOnce(sample, { AFIELD_SAMPLE: '1' });
  } catch (error) {
    await clearUp();
    throw error;
  }
  project.provide('freshData', fresh);
  project.provide('sampleData', sample);
  return clearUp;
}

async function startOnce(data: string, env: Record<string, string>): Promise<void> {
  const port = String(await freePort());
  const first = await runAfield('start', { AFIELD_DATA: data, PORT: port, ...env }, /Afield is at/);
  await first.stop();
}
