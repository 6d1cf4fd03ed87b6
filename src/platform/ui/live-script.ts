// oxlint-disable-next-line import/default -- with ?url, what is imported is the address of the file
import address from './live.js?url&no-inline';

/** The address of the script that keeps a page up to date. */
export const liveScript = address;
