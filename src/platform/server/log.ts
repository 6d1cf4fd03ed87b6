import { pino, type Logger } from 'pino';

export type Log = Logger;

/** Links that open something for whoever has them: their paths are secrets. */
const SECRET =
  /^\/(sign-in|invitations|administrator\/link|answers|shared|calendars|unsubscribe|groups\/[^/]+\/invitations)\/[^/]+/;

/** One line of JSON an event, to standard output. Nothing that people typed goes into it. */
export function openLog(level: string): Log {
  return pino({ level, base: undefined });
}

/** A path as it may stand in a log: without what makes it a secret, and without a query, which may hold what was typed. */
export function loggedPath(path: string): string {
  return path.replace(SECRET, (all) => all.slice(0, all.lastIndexOf('/') + 1) + '…');
}
