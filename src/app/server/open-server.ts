import { join } from 'node:path';
import { getLocale } from '#paraglide/runtime.js';
import { openPost } from '#platform/server/mail.ts';
import { openOutbox, type Outbox } from '#platform/server/outbox.ts';
import { readSecret } from '#platform/server/secret.ts';
import { listInterruptedImports } from '#travel/server';
import { loadSample } from '../sample/load-sample.ts';
import { openAccounts } from './accounts.ts';
import { closeServerDatabase, database, openServerDatabase } from './database.ts';
import { closeGridMaker } from './grid-maker.ts';
import { closeServerJobs, enqueue, openServerJobs } from './jobs.ts';
import { closeLive, openLive } from './live.ts';
import { closeReach, openReach } from './reach.ts';
import { serverLog } from './server-log.ts';
import { settings } from './settings.ts';
import { tellFact } from './subscribers.ts';
import { timetableFolder } from './timetables.ts';

let outbox: Outbox | undefined;

/** Opens everything that requests and jobs need, in the order in which it stands on each other. */
export async function openServer(): Promise<void> {
  const { data, origin, smtpUrl, mailFrom, signInProviders: providers, database: address } = settings();
  const db = openServerDatabase(address);
  const { mailGoesOut, sendMail, listOutbox } = openPost({ smtpUrl, from: mailFrom, folder: join(data, 'outbox') });
  const secret = readSecret(join(data, 'secret'));
  const post = { sendMail, mailGoesOut, listOutbox };
  openAccounts({ db, origin, secret, sendMail, providers, language: getLocale }, post);
  openReach({ db, folder: timetableFolder() });
  await openServerJobs(serverLog());
  outbox = await openOutbox(address, db, tellFact, serverLog());
  await openLive(address, serverLog());
  if (settings().sample) await openSample();
  await goOnImporting();
}

/** Closes it again, the other way round; takes a few seconds at most. */
export async function closeServer(): Promise<void> {
  await closeLive();
  await outbox?.stop();
  await closeServerJobs();
  await closeReach();
  await closeGridMaker();
  await closeServerDatabase();
}

/** What it holds is not announced, so that who can get there is counted once it is all there. */
async function openSample(): Promise<void> {
  await loadSample(new Date());
  await database()
    .transaction()
    .execute((tx) => enqueue(tx, 'travel.report-reach', {}));
}

/** Imports that the last process did not get to the end of. */
async function goOnImporting(): Promise<void> {
  const ids = await listInterruptedImports(database(), timetableFolder());
  await database()
    .transaction()
    .execute(async (tx) => {
      for (const id of ids) await enqueue(tx, 'travel.import-timetable', { id });
    });
}
