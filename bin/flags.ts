import { WrongInput } from './wrong-input.ts';

/** Which flags a command takes: with a value (`many`: more than once) or without one. */
export type FlagKinds = Record<string, 'one' | 'many' | 'none'>;

export type Flags = Map<string, string[]>;

/**
 * Reads `--flag value` and `--flag=value`; a value may begin with a minus sign.
 * @throws {WrongInput} for a flag that is unknown, given twice or without its value, and for a word that is none
 */
export function readFlags(args: readonly string[], kinds: FlagKinds): Flags {
  const flags: Flags = new Map();
  for (let i = 0; i < args.length; i++) {
    const word = args[i] ?? '';
    if (!word.startsWith('--')) throw new WrongInput(`“${word}” is not a flag.`);
    const equals = word.indexOf('=');
    const name = equals < 0 ? word : word.slice(0, equals);
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (!kind) throw new WrongInput(`There is no flag ${name}.`);
    if (flags.has(name) && kind !== 'many') throw new WrongInput(`The flag ${name} is given twice.`);
    if (kind === 'none' && equals >= 0) throw new WrongInput(`The flag ${name} takes no value.`);
    const value = kind === 'none' ? '' : equals < 0 ? args[++i] : word.slice(equals + 1);
    const isNextFlag = equals < 0 && value !== undefined && Object.hasOwn(kinds, value);
    if (value === undefined || isNextFlag || (value === '' && kind !== 'none'))
      throw new WrongInput(`The flag ${name} has no value.`);
    flags.set(name, [...(flags.get(name) ?? []), value]);
  }
  return flags;
}

/** @throws {WrongInput} where the flag is missing */
export function needed(flags: Flags, name: string): string {
  const value = flags.get(name)?.[0];
  if (value === undefined) throw new WrongInput(`The flag ${name} is missing.`);
  return value;
}
