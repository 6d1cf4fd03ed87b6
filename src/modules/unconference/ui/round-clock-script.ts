// oxlint-disable-next-line import/default -- with ?url, what is imported is the address of the file
import address from './round-clock.js?url&no-inline';

/** The address of the script that counts the minutes of a lightning talk down. */
export const roundClockScript = address;
