// oxlint-disable-next-line import/default -- with ?url, what is imported is the address of the file
import address from './members-beside.js?url&no-inline';

/** The address of the script that keeps the answer beside a gathering's form up to date. */
export const membersBesideScript = address;
