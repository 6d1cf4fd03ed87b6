// oxlint-disable-next-line import/default -- with ?url, what is imported is the address of the file
import address from './meeting-progress.js?url&no-inline';

/** The address of the script that shows how far an answer is, and turns to it. */
export const meetingProgressScript = address;
