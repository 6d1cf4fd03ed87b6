// oxlint-disable-next-line import/default -- with ?worker&url, what is imported is the address of the script, bundled with what it needs
import address from './together/write-together.ts?worker&url';

/** The address of the script with which several people write at once. */
export const writeTogetherScript = address;
