// oxlint-disable-next-line import/default -- with ?url, what is imported is the address of the file
import address from './import-progress.js?url&no-inline';

/** The address of the script that shows how far imports are. */
export const importProgressScript = address;
