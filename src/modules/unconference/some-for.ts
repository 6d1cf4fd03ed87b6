/** How many sessions are put before somebody who has just signed up: as many as she reads on a phone. */
const SOME = 6;

/**
 * Some sessions to say something to: others for each person, so that none is always first, and the same ones again for her.
 * @param seed of the person
 */
export function someFor<P extends { id: string }>(seed: string, pitches: readonly P[], most = SOME): P[] {
  return pitches
    .map((pitch) => ({ pitch, at: hash(`${seed} ${pitch.id}`) }))
    .toSorted((a, b) => a.at - b.at)
    .slice(0, most)
    .map(({ pitch }) => pitch);
}

/** FNV-1a, 32 bits, with the last steps of MurmurHash3, so that ids that differ in one place are far apart. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
