// oxlint-disable-next-line import/default -- with ?url, what is imported is the address of the file
import address from './repair-progress.js?url&no-inline';

/** The address of the script that shows how far a repair is. */
export const repairProgressScript = address;
