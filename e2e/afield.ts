import { afterAll, inject } from 'vitest';
import { runAfield } from '../scripts/afield-process.ts';
import { copyFolder, removeFolder } from './data-folder.ts';
import { freePort } from '../scripts/free-port.ts';

export interface Afield {
  /** For instance `http://localhost:50123`. */
  origin: string;
  /** Its data folder, gone after the tests of the file. */
  data: string;
  /** The path of the one-time link that was printed, where there is no administrator yet. */
  administratorLink: string | undefined;
  /** All that was printed so far. */
  says: () => string;
  stop: () => Promise<unknown>;
}

export interface StartOptions {
  /** With the sample timetable and gatherings. */
  sample?: boolean;
  /** Sites in this machine that may be read, as `host:port`. */
  allowHosts?: string[];
  env?: Record<string, string>;
  /** says how long it runs: for all tests of the file, or with `onTestFinished` for the test that starts it */
  whenDone?: (end: () => Promise<void>) => void;
}

/** The one-time link that is printed as long as there is no administrator. */
export const ADMINISTRATOR_LINK = /\/administrator\/link\/[\w-]+/;

/**
 * Starts Afield on a free port and a data folder of its own in which nothing has happened yet, and ends it after the
 * tests of the file.
 * @throws {Error} with what was printed, where it did not start
 */
export async function startAfield(options: StartOptions = {}): Promise<Afield> {
  const data = await copyFolder(inject(options.sample ? 'sampleData' : 'freshData'));
  const port = await freePort();
  const env = {
    PORT: String(port),
    AFIELD_DATA: data,
    AFIELD_ALLOW_HOSTS: (options.allowHosts ?? []).join(','),
    AFIELD_SAMPLE: options.sample ? '1' : '',
    LOG_LEVEL: 'warn',
    ...options.env
  };
  const { says, stop } = await runAfield('serve', env, ADMINISTRATOR_LINK);
  (options.whenDone ?? afterAll)(async () => {
    await stop();
    await removeFolder(data);
  });
  const administratorLink = ADMINISTRATOR_LINK.exec(says())?.[0];
  return { origin: `http://localhost:${port}`, data, says, stop, administratorLink };
}
