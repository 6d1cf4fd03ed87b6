import { openLog, type Log } from '#platform/server/log.ts';
import { settings } from './settings.ts';

let log: Log | undefined;

/** The log of this server; one line of JSON an event. */
export function serverLog(): Log {
  log ??= openLog(settings().logLevel);
  return log;
}
