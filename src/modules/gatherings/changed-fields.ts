import type { TypedHosted } from './typed-hosted.ts';

/** The fields in which two forms differ: what somebody else changed while this one was being filled in. */
export function changedFields(mine: TypedHosted, theirs: TypedHosted): (keyof TypedHosted)[] {
  return (Object.keys(theirs) as (keyof TypedHosted)[]).filter((field) => plain(mine[field]) !== plain(theirs[field]));
}

/** As it is kept: browsers send other line ends than they were given. */
function plain(text: string): string {
  return text.replaceAll('\r\n', '\n').trim();
}
