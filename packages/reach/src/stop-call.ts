/** What may be done where a trip calls at a stop: bits of one number. */
export const CAN_BOARD = 1;
export const CAN_ALIGHT = 2;
/** by arrangement: pickup_type 2 or 3 */
export const ON_REQUEST_BOARD = 4;
/** by arrangement: drop_off_type 2 or 3 */
export const ON_REQUEST_ALIGHT = 8;
