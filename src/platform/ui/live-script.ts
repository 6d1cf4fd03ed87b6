// oxlint-disable-next-line import/default -- with ?worker&url, what is imported is the address of the script, bundled with what it needs
import address from './live/keep-up.ts?worker&url';

/** The address of the script that keeps a page up to date. */
export const liveScript = address;
