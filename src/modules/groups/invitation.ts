export const INVITATION_DAYS = [1, 7, 30] as const;
export const DEFAULT_INVITATION_DAYS = 7;
/** How many people may join by one link at most. */
export const MOST_USES = 500;
/** How many addresses may be invited at once. */
export const MOST_INVITED = 100;
/** How long the link in a mail works. */
export const ADDRESS_DAYS = 30;
const DAY = 86_400_000;

/** What an invitation link is to be, as somebody typed it. */
export type TypedLink = { days: string; uses: string };

/** @returns the end, and how many may use it, null for as many as like; undefined where the number is none */
export function checkLink(typed: TypedLink, now: Date): { expiresAt: Date; mostUses: number | null } | undefined {
  const days = INVITATION_DAYS.find((one) => String(one) === typed.days) ?? DEFAULT_INVITATION_DAYS;
  const expiresAt = endOfInvitation(days, now);
  const uses = typed.uses.trim();
  if (uses === '') return { expiresAt, mostUses: null };
  const mostUses = /^\d{1,4}$/.test(uses) ? Number(uses) : 0;
  return mostUses < 1 || mostUses > MOST_USES ? undefined : { expiresAt, mostUses };
}

export function endOfInvitation(days: number, now: Date): Date {
  return new Date(now.getTime() + days * DAY);
}

export type InvitationStage = 'works' | 'used-up' | 'over';

/** Whether an invitation still lets somebody in. */
export function stageOfInvitation(
  { expiresAt, uses, mostUses }: { expiresAt: Date; uses: number; mostUses: number | null },
  now: Date
): InvitationStage {
  if (mostUses !== null && uses >= mostUses) return 'used-up';
  return expiresAt <= now ? 'over' : 'works';
}
