/** The longest name of a passkey that lists have room for, in characters. */
export const LONGEST_PASSKEY_NAME = 60;

/** The name with its spaces put in order, or undefined where it is missing or too long. */
export function readPasskeyName(typed: string): string | undefined {
  const name = typed.trim().replace(/\s+/g, ' ');
  return name && name.length <= LONGEST_PASSKEY_NAME ? name : undefined;
}
