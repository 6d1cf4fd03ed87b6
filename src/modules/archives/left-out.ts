/** Who asked that somebody be left out of an archive. Either is enough, and each takes back her own wish alone. */
export const LEFT_OUT_BY = ['herself', 'organisers'] as const;
export type LeftOutBy = (typeof LEFT_OUT_BY)[number];

/** Somebody who is left out. */
export type LeftOut = { id: string; name: string; handle: string | null; by: LeftOutBy[] };

export function isLeftOut(all: readonly LeftOut[], person: string | undefined, by?: LeftOutBy): boolean {
  const one = all.find(({ id }) => id === person);
  return one !== undefined && (by === undefined || one.by.includes(by));
}
