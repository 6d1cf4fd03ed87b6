import {
  createGuardedDownload,
  createGuardedFetch,
  type GuardedDownload,
  type GuardedFetch
} from '#platform/server/guarded-fetch.ts';
import { settings } from './settings.ts';

let made: { page: GuardedFetch; file: GuardedDownload } | undefined;

/** The one way by which this server reads addresses that people type. */
export function fetchPage(): GuardedFetch {
  return guarded().page;
}

/** The same for something large. */
export function downloadFile(): GuardedDownload {
  return guarded().file;
}

function guarded() {
  const { allowHosts } = settings();
  made ??= { page: createGuardedFetch({ allowHosts }), file: createGuardedDownload({ allowHosts }) };
  return made;
}
