const BYTE_ORDER_MARKS: [string, number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]]
];

/**
 * The text of a page: by its byte order mark, else by the charset of the Content-Type, else by what HTML says of itself
 * in its first kilobyte, else UTF-8. Bytes that do not fit become U+FFFD.
 */
export function decodeText(bytes: Buffer, contentType: string): string {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  const named = marked?.[0] ?? charsetIn(contentType) ?? charsetOfHtml(bytes, contentType) ?? 'utf-8';
  return decoder(named).decode(bytes);
}

function charsetIn(text: string): string | undefined {
  return /charset\s*=\s*["']?([\w.:-]+)/i.exec(text)?.[1];
}

function charsetOfHtml(bytes: Buffer, contentType: string): string | undefined {
  if (!/html|xml/i.test(contentType)) return undefined;
  const meta = /<meta[^>]+charset[^>]*>/i.exec(bytes.subarray(0, 1024).toString('latin1'));
  return meta ? charsetIn(meta[0]) : undefined;
}

function decoder(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder('utf-8');
  }
}
