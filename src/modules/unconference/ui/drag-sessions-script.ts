// oxlint-disable-next-line import/default -- with ?url, what is imported is the address of the file
import address from './drag-sessions.js?url&no-inline';

/** The address of the script that lets sessions be dragged. */
export const dragSessionsScript = address;
