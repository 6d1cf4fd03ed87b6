/** What became of asking the server: what others wrote, or why there is nothing. */
export type Exchanged =
  | { answer: 'kept'; update: Uint8Array<ArrayBuffer>; vector: Uint8Array<ArrayBuffer>; edition: string }
  | { answer: 'no-network' | 'too-long' | 'unreadable' | 'ended' };

const PATIENCE_MILLISECONDS = 10_000;

const REFUSED: Record<number, 'too-long' | 'unreadable' | 'ended'> = {
  401: 'ended',
  403: 'ended',
  404: 'ended',
  409: 'unreadable',
  410: 'ended',
  413: 'too-long'
};

/** Sends what was written here, and gets what was written elsewhere. @param address of the notes' exchange */
export async function exchange(
  address: string,
  { update, vector }: { update: Uint8Array; vector: Uint8Array }
): Promise<Exchanged> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ update: toBase64(update), vector: toBase64(vector) }),
      signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
      redirect: 'error'
    });
    const answer = REFUSED[response.status];
    if (answer) return { answer };
    if (!response.ok) return { answer: 'no-network' };
    const {
      update: got,
      vector: has,
      edition
    } = (await response.json()) as Record<'update' | 'vector' | 'edition', string>;
    return { answer: 'kept', update: fromBase64(got), vector: fromBase64(has), edition };
  } catch {
    return { answer: 'no-network' };
  }
}

export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.codePointAt(0) ?? 0);
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCodePoint(byte);
  return btoa(text);
}
