/** Where a tap on a session is sent, from whichever page it stands on. */
export function tapAction(slug: string, name: 'interest' | 'learn' | 'host'): string {
  return `/gatherings/${slug}/pitches?/${name}`;
}
