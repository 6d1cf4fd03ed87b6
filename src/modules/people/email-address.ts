const SHAPE = /^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\.]+(\.[^\s@<>(),;:"[\]\\.]+)+$/;
/** RFC 5321, 4.5.3.1.3, without the angle brackets. */
const LONGEST = 254;

/** The address in lower case, or undefined where it cannot be one. */
export function readEmail(typed: string): string | undefined {
  const email = typed.trim().toLowerCase();
  return SHAPE.test(email) && email.length <= LONGEST ? email : undefined;
}

/**
 * Reads a list as people paste it: one a line or between commas or semicolons, with or without
 * names (`Ann Owen <ann@example.org>`). Every address comes once; what is none comes back as typed.
 */
export function readEmails(typed: string): { addresses: string[]; wrong: string[] } {
  const addresses = new Set<string>();
  const wrong: string[] = [];
  for (const entry of typed.split(/[\n,;]+/).map((part) => part.trim())) {
    if (!entry) continue;
    const email = readEmail(/<([^<>]*)>$/.exec(entry)?.[1] ?? entry);
    if (email) addresses.add(email);
    else wrong.push(entry);
  }
  return { addresses: [...addresses], wrong };
}
