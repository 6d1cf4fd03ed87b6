import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { ensureBuilt } from '../scripts/build.js';
import { findChromium } from '../scripts/find-chromium.js';
import { runAfield } from '../scripts/afield-process.ts';
import { makeCarefreeCluster } from '../test/carefree-cluster.ts';
import { copyFolder, emptyFolder, removeFolder } from './data-folder.ts';
import { freePort } from '../scripts/free-port.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the browser is reached that all journeys are walked in. */
    browser: string;
    /** The data folder of an Afield that was started and ended once. */
    freshData: string;
    /** Likewise, with the sample. */
    sampleData: string;
  }
}

const QUIET = ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update'];
const PLAIN = ['--disable-sync', '--no-first-run', '--force-prefers-reduced-motion'];
/** Chromium keeps a process for the next page of one profile, and would end it and start another whenever a second profile loads a page. */
const NO_SPARE = ['--disable-features=SpareRendererForSitePerProcess'];

/** Before any journey: a browser, the site built from the sources as they are, and data folders to begin with. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  process.env.AFIELD_CHROMIUM = await findChromium();
  process.env.AFIELD_BUILD ??= '.afield/test-build';
  await ensureBuilt(process.env.AFIELD_BUILD);
  const folders: string[] = [];
  const browser = await chromium.launchServer({
    executablePath: process.env.AFIELD_CHROMIUM,
    args: [...QUIET, ...PLAIN, ...NO_SPARE]
  });
  const clearUp = async () => void (await Promise.all([browser.close(), ...folders.map(removeFolder)]));
  try {
    await prepareData(folders);
  } catch (error) {
    await clearUp();
    throw error;
  }
  const [fresh = '', sample = ''] = folders;
  project.provide('browser', browser.wsEndpoint());
  project.provide('freshData', fresh);
  project.provide('sampleData', sample);
  return clearUp;
}

/** What has no sample is where the sample begins. */
async function prepareData(folders: string[]): Promise<void> {
  const fresh = await emptyFolder();
  folders.push(fresh);
  await makeCarefreeCluster(fresh);
  await startOnce(fresh, {});
  const sample = await copyFolder(fresh);
  folders.push(sample);
  await startOnce(sample, { AFIELD_SAMPLE: '1' });
}

async function startOnce(data: string, env: Record<string, string>): Promise<void> {
  const port = String(await freePort());
  const first = await runAfield('start', { AFIELD_DATA: data, PORT: port, ...env }, /Afield is at/);
  await first.stop();
}
