/** Words that are pages, or that would let somebody pass for who runs the server. */
const RESERVED = new Set(
  (
    'new me bring lists find following blocks groups edit settings account ' +
    'admin administrator gweinyddwr moderator cymedrolwr afield system root support ' +
    'help info abuse security postmaster webmaster everyone everybody all here pawb'
  ).split(' ')
);

const SHAPE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** A handle must be short enough to be said aloud, in letters. */
export const LONGEST_HANDLE = 48;
const SHORTEST = 2;

export type HandleTrouble = 'missing' | 'shape' | 'too-long' | 'reserved' | 'taken';

/** The handle in small letters without the @ that people type before it, or what is wrong with it. */
export function checkHandle(typed: string): { handle: string } | { trouble: Exclude<HandleTrouble, 'taken'> } {
  const handle = typed.trim().replace(/^@/, '').toLowerCase();
  if (!handle) return { trouble: 'missing' };
  if (handle.length > LONGEST_HANDLE) return { trouble: 'too-long' };
  if (!SHAPE.test(handle) || handle.length < SHORTEST) return { trouble: 'shape' };
  return isReserved(handle) ? { trouble: 'reserved' } : { handle };
}

/** Whether nobody may be called so. */
export function isReserved(handle: string): boolean {
  return RESERVED.has(handle);
}
