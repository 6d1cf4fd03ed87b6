// oxlint-disable-next-line import/default -- with ?url, what is imported is the address of the file
import address from './passkeys.js?url&no-inline';

/** The address of the script that asks a browser for its passkeys. */
export const passkeyScript = address;
