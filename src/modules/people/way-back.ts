/**
 * Where to go after signing in, from an address anybody could have made up: only a path of this
 * server, else the first page. A browser reads `//x` and `/\x` as another server's address.
 */
export function readWayBack(typed: string | null | undefined): string {
  if (!typed || !/^\/(?![/\\])/.test(typed) || /[\s\\]/.test(typed)) return '/';
  return typed.startsWith('/sign-in') || typed.startsWith('/sign-out') ? '/' : typed;
}
