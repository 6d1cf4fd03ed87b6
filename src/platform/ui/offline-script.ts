// oxlint-disable-next-line import/default -- with ?url, what is imported is the address of the file
import address from './offline.js?url&no-inline';

/** The address of the script that lets pages be read without a network. */
export const offlineScript = address;
