/** Where each of some things stands among them, by its id. */
export type Index = Map<string, number>;

export const indexed = (things: { id: string }[]): Index => new Map(things.map(({ id }, index) => [id, index]));

export const indicesOf = (index: Index, ids: string[]) => Int32Array.from(new Set(ids.map((id) => at(index, id))));

export function at(index: Index, id: string): number {
  const found = index.get(id);
  if (found === undefined) throw new Error(`“${id}” is named by a camp that was not read by readCamp.`);
  return found;
}
