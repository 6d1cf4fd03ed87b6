import type { SignUpShownTo } from './sign-up.ts';

export const BEHOLDERS = ['visitor', 'going', 'followed', 'organiser'] as const;
/** Who looks at the names of who goes, each seen from one who does: anybody, another who goes, somebody she follows, an organiser. */
export type Beholder = (typeof BEHOLDERS)[number];

const SEE = {
  everyone: BEHOLDERS,
  going: ['going', 'organiser'],
  followed: ['followed', 'organiser'],
  nobody: ['organiser']
} as const satisfies Record<SignUpShownTo, readonly Beholder[]>;

/** Whether somebody who is all this to a person sees by name that she is going. */
export function seesName(beholder: readonly Beholder[], shownTo: SignUpShownTo): boolean {
  const allowed: readonly Beholder[] = SEE[shownTo];
  return beholder.some((one) => allowed.includes(one));
}

/** Who is going, as one reader may know it: some by name, and how many more. */
export type Going<Name> = { names: Name[]; more: number };

/** What others read once somebody goes too, who shows herself so: drawn from the same rule as every page. */
export function previewGoing<Name>(me: Name, others: number, beholder: Beholder, shownTo: SignUpShownTo): Going<Name> {
  return seesName([beholder], shownTo) ? { names: [me], more: others } : { names: [], more: others + 1 };
}
