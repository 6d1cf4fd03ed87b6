/** Whole numbers by chance, the same on every machine for the same seed. */
export type Random = {
  /** 0 to `below` − 1; `below` up to 2³² */
  below(below: number): number;
  /** 32 bits */
  bits(): number;
};

/** sfc32 by Chris Doty-Humphrey (PractRand): 128 bits of state, integer arithmetic only. */
export function seededRandom(seed: number): Random {
  let a = 0;
  let b = seed | 0;
  let c = Math.floor(seed / 2 ** 32) | 0;
  let counter = 1;
  const bits = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return sum >>> 0;
  };
  for (let warmUp = 0; warmUp < 15; warmUp++) bits();
  return { bits, below: (below) => Math.floor((bits() / 2 ** 32) * below) };
}
