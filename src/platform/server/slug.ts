const LONGEST = 48;
const MOST_TRIES = 50;

/** A name as it stands in an address: small letters and digits of ASCII, with hyphens; empty where it has none of these. */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replaceAll(/^-+|-+$/g, '');
}

/**
 * The first of `name`, `name-2`, `name-3` … that nobody has.
 * @param otherwise what it is called where the name has no letters that an address can hold
 */
export async function freeSlug(
  name: string,
  otherwise: string,
  isTaken: (slug: string) => Promise<boolean>
): Promise<string> {
  const slug = slugOf(name) || otherwise;
  for (let number = 1; number <= MOST_TRIES; number++) {
    const wanted = number === 1 ? slug : `${slug}-${number}`;
    if (!(await isTaken(wanted))) return wanted;
  }
  return `${slug}-${crypto.randomUUID().slice(0, 8)}`;
}
