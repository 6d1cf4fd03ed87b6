/** Why nothing could be read from an address or a file. */
export type LinkTrouble =
  | 'not-an-address'
  | 'own-network'
  | 'unreachable'
  | 'too-slow'
  | 'too-big'
  | 'not-there'
  | 'not-allowed'
  | 'no-event'
  | 'no-calendar';
