/** Where a line of "elsewhere" leads: a page as it is, a name on another server to its profile there. */
export function addressOfLine(line: string): string {
  const [, who, server] = /^@([^@]+)@(.+)$/.exec(line) ?? [];
  return who && server ? `https://${server}/@${who}` : line;
}
