// oxlint-disable-next-line import/default -- with ?url, what is imported is the address of the file
import address from './tap-sessions.js?url&no-inline';

/** The address of the script by which a tap at a session leaves the page where it is. */
export const tapSessionsScript = address;
