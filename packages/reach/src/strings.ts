/** Many strings in one block of bytes, decoded only when asked for; threads share it without copying. */
export type Strings = { bytes: Uint8Array; ends: Int32Array };

export function packStrings(texts: readonly string[]): Strings {
  const encoder = new TextEncoder();
  const ends = new Int32Array(texts.length);
  let bytes = new Uint8Array(Math.max(16, texts.length * 12));
  let length = 0;
  texts.forEach((text, index) => {
    while (bytes.length < length + text.length * 3) {
      const larger = new Uint8Array(bytes.length * 2);
      larger.set(bytes);
      bytes = larger;
    }
    length += encoder.encodeInto(text, bytes.subarray(length)).written;
    ends[index] = length;
  });
  return { bytes: bytes.slice(0, length), ends };
}

export function stringAt({ bytes, ends }: Strings, index: number): string {
  const from = index === 0 ? 0 : ends[index - 1];
  // Node's TextDecoder refuses views of shared memory, so the few bytes are copied.
  return Buffer.from(bytes.slice(from, ends[index])).toString('utf8');
}

/** The index of a text among the strings; -1 where it is not one of them. */
export function indexOfString(strings: Strings, text: string): number {
  const wanted = new TextEncoder().encode(text);
  for (let index = 0, from = 0; index < strings.ends.length; from = strings.ends[index++]) {
    if (strings.ends[index] - from !== wanted.length) continue;
    let same = 0;
    while (same < wanted.length && strings.bytes[from + same] === wanted[same]) same++;
    if (same === wanted.length) return index;
  }
  return -1;
}
