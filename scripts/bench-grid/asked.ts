/** A number given as `--name 12`, or else what is usual. */
export function asked(name: string, usual: number): number {
  const at = process.argv.indexOf(name);
  const given = at < 0 ? usual : Number(process.argv[at + 1]);
  if (!Number.isFinite(given) || given < 0) throw new Error(`${name} takes a number.`);
  return given;
}
